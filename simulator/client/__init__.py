"""The client: a style run as a state machine, and the choice of what is said."""
