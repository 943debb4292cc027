"""Stories: one rule each."""
