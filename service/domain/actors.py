"""Who does things."""

ANONYMOUS = "anonymous"
"""Who is recorded where nobody says who calls. The defaults of the schema use the same word."""
