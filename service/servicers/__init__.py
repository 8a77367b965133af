"""One servicer a service: each RPC in a few lines, without SQL and without rules."""
