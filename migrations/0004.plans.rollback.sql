DROP TABLE IF EXISTS plan_history;
DROP TABLE IF EXISTS phases;
DROP FUNCTION IF EXISTS phases_choose_place();
DROP FUNCTION IF EXISTS phases_lock(text, uuid);
DROP TABLE IF EXISTS plans;
DROP FUNCTION IF EXISTS text_digest(text);
