"""As whom the database is used."""

from typing import NamedTuple


class URLs(NamedTuple):
    """Where the database is, for each of the roles that use it. They are the same where one role does everything."""

    serving: str
    """Of the role that reads and writes rows."""
    owner: str
    """Of the role that the schema belongs to, which migrates."""
