"""The parts of the client, one subject per module; `_base_client` gathers the names that other modules use."""
