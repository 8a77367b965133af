"""The kinds of records that are searched beside files.

A kind is the name of its events' subject. service/sql/indexed.sql has a block with that name, which reads what the
records say, and one with `reconcile_` before it.
"""

KINDS = ("plan", "phase", "task", "note", "artifact", "handoff", "execution_log")
