"""The values of one turn that pass between reading, client, rating and practice."""
