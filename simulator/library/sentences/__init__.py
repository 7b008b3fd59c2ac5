"""The small grammars behind a bar: rules, conditions, lines, cues, evidence."""
