"""Free text in, a Reading out."""
