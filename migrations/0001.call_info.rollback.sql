-- The extension stays: it is the administrator's.
DROP TYPE IF EXISTS call_info;
