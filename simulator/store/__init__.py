"""Keeping attempts on this machine."""
