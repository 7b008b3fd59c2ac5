"""From what was heard and what it did to the client to levels, each with its evidence."""
