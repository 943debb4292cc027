"""Readers of bodies that arrive piece by piece."""
