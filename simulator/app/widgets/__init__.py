"""The widgets: each knows its own look and says what happened; screens decide."""
