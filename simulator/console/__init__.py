"""The commands that work without the app, one module each: arguments in, printed answers out."""
