"""One principal that does all it can to keep another from being served."""
