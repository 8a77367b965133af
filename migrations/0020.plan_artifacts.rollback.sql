DROP TABLE IF EXISTS plan_artifacts;
