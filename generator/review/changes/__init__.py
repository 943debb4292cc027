"""The kinds of change of an API, and an evaluator for each part that finds them."""
