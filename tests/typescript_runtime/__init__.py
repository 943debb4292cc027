"""The TypeScript runtime, compiled and run in Node."""
