"""Planwire, the gRPC service."""
