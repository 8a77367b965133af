DROP FUNCTION IF EXISTS copy_plan(text, uuid, uuid, call_info);
CREATE OR REPLACE TRIGGER dependencies_cycle
    AFTER INSERT OR UPDATE ON dependencies
    FOR EACH ROW WHEN (NEW.kind = 'blocks')
    EXECUTE FUNCTION dependencies_refuse_cycle();
DROP TRIGGER IF EXISTS plans_version_renamed ON plans;
DROP TRIGGER IF EXISTS plans_version_deleted ON plans;
DROP FUNCTION IF EXISTS plans_keep_version();
DROP TABLE IF EXISTS plan_versions;
