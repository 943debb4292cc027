"""Learning an existing SDK's fixed sentences."""
