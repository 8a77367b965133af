DROP FUNCTION IF EXISTS copy_plan(text, uuid, uuid, call_info);
CREATE OR REPLACE TRIGGER dependencies_cycle
    AFTER INSERT OR UPDATE OF
        kind, source_plan_id, source_phase_id, source_task_id, target_plan_id, target_phase_id, target_task_id
    ON dependencies
    FOR EACH ROW WHEN (NEW.kind = 'blocks')
    EXECUTE FUNCTION dependencies_refuse_cycle();
DROP TRIGGER IF EXISTS plans_version_renamed ON plans;
DROP TRIGGER IF EXISTS plans_version_deleted ON plans;
DROP FUNCTION IF EXISTS plans_keep_version();
DROP TABLE IF EXISTS plan_versions;
