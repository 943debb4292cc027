"""What a new SDK changes for the code that uses it."""
