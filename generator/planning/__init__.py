"""What every language needs to plan its files."""
