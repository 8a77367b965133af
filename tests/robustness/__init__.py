"""Nothing lost, whatever breaks: `make robustness`, or `python -m tests.robustness --minutes 10`."""
