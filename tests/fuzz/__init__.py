"""Mutated specs and configs, in any number."""
