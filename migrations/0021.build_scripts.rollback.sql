DROP TABLE IF EXISTS build_scripts;
