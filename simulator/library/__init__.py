"""What instructors write: files read with positions, checked, and turned into models."""
