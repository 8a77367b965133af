DROP FUNCTION IF EXISTS repair_readiness(text, uuid[], uuid[], uuid[]);
DROP FUNCTION IF EXISTS readiness_drift(text);
