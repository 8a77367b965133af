"""Why the database cannot be used. Every message says what to do about it."""


class DatabaseError(Exception):
    """The database cannot be used; the message is for operators."""


class DatabaseEmptyURL(DatabaseError):
    """A database URL was given, but it is empty."""


class DatabaseUnreachable(DatabaseError):
    """Nothing answers at the URL, or not as PostgreSQL does."""


class DatabaseRefused(DatabaseError):
    """The server answers, but refuses the login or does not know the database."""


class DatabaseTooOld(DatabaseError):
    """The server's version is below what the schema needs."""


class ExtensionMissing(DatabaseError):
    """The server lacks pgvector, or has one that is too old."""


class EmbeddedDatabaseFailed(DatabaseError):
    """The embedded PostgreSQL cannot be installed, started or kept in its data folder."""


class MigrationFailed(DatabaseError):
    """A migration could not be applied or rolled back; nothing of it was kept."""
