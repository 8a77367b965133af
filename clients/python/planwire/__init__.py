"""Client of Planwire: messages and stubs of the `planwire.v1` API, generated from its protos."""

__version__ = "0.1.0"
