"""The instructor's bench."""
