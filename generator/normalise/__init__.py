"""From document and config to the API model."""
