DROP FUNCTION IF EXISTS attach_restored(text, uuid[], call_info);
DROP FUNCTION IF EXISTS detach_in_archive(text, uuid[]);
DROP FUNCTION IF EXISTS detach_from_archive(text, uuid[], call_info);
DROP FUNCTION IF EXISTS move_plan(text, plan_part[], boolean);
DROP FUNCTION IF EXISTS lock_plan(text, uuid, boolean);
DROP FUNCTION IF EXISTS ids_of(plan_part[], text);
DROP TYPE IF EXISTS plan_part;
