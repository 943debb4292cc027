"""The forms of a review: for a terminal, a pull request, a machine, and a browser."""
