"""One module a kind of file: which keys it has and how a page becomes a model."""
