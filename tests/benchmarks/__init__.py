"""Measurements of the running service: `make bench`, or `python -m tests.benchmarks [case ...]`."""
