"""The feed: every event in one order, pushed to streams with nothing lost."""
