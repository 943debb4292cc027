"""The config's edits of the OpenAPI document."""
