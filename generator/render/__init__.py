"""Plans to formatted text."""
