"""Checks of the document and the config against each other: each a function from what is known to findings."""
