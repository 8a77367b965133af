"""The database: embedded server, connection pool, migrations."""
