"""What changed between two APIs."""
