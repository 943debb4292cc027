"""What was written, what stands there, and the only writing."""
