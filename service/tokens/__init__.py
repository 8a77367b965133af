"""Bearer tokens: the file in which they stand, whose they are while the server runs, and edits of the file."""
