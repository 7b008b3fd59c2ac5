"""The rubric applied to a turn and to an episode."""
