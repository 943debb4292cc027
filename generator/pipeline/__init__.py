"""The stages in order: what a command asks of the generator."""
