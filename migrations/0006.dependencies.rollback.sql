DROP TABLE IF EXISTS dependencies;
DROP TABLE IF EXISTS program_dependencies;
