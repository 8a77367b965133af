"""Cuts documents into chunks by their structure."""
