"""Attempts as text that leaves the program."""
