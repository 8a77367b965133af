"""The code graph: what a file defines and mentions, and which definitions that are."""
