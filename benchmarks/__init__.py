"""Measurements of speed, run by hand and never as tests: ``python -m benchmarks.turn``."""
