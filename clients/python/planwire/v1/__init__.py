"""The `planwire.v1` API. Every module here is generated; change the protos and run `make gen`."""
