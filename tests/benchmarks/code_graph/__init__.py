"""How right the code graph is, judged by reading: `python -m tests.benchmarks.code_graph`, see docs/code-graph.md."""
