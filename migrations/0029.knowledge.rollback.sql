DROP TABLE IF EXISTS knowledge;
SELECT drop_archive('context_items');
DROP TRIGGER IF EXISTS tasks_context_items ON tasks;
DROP FUNCTION IF EXISTS tasks_take_context_along();
DROP TABLE IF EXISTS context_items;
DROP FUNCTION IF EXISTS context_items_choose_plan();
DROP FUNCTION IF EXISTS hold_again();
