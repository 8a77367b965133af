"""Workspaces that come in and go out as records."""
