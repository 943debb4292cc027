"""How an API becomes a TypeScript SDK."""
