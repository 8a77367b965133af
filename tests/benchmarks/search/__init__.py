"""How good and how fast the search is: `make bench-search`, see docs/benchmarks.md."""
