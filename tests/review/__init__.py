"""Reviews of whole bumps."""
