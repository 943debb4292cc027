"""The SDK config as typed settings."""
