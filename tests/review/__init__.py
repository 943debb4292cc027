"""Spec bumps and their reviews."""
