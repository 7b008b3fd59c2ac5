"""A session with a client: the loop, the attempt it leaves, and its replay."""
