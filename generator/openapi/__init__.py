"""A typed mirror of the OpenAPI standard, without meaning added."""
