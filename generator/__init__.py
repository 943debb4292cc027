"""sdkpress: reads an OpenAPI document and an SDK config and prints SDKs."""
