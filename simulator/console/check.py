"""The ``check`` command: every problem of the library or of one's own files, and what to type."""

FINE, PROBLEMS, COULD_NOT_RUN = 0, 1, 2
