"""The rules of domain.md a.0, one a module, each going over a Weighing in its turn."""
