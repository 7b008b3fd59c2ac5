"""A practice room for repairing ruptures in the working alliance."""
