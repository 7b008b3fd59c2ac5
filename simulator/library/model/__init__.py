"""The typed models of everything an instructor writes."""
