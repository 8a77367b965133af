"""Who does things."""

ANONYMOUS = "anonymous"
"""Who is recorded where nobody says who calls. The defaults of the schema use the same word."""

PLANWIRE = "planwire"
"""Who is recorded as having done what the service does by itself."""
