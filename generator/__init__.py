"""sdkpress: reads an OpenAPI document and an SDK config and prints SDKs."""

__version__ = "0.1.0"
