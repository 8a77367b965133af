"""What the mentions of all files of a workspace mean."""
