"""Typed access to the tables: rows in, proto messages out. All SQL is in service/sql."""
