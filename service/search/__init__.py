"""Search: how documents are cut, indexed and embedded, and how what they answer is ranked."""
