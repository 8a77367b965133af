SELECT drop_archive('import_bases');
DROP TABLE IF EXISTS import_bases;
