"""The HTTP library of this SDK."""

from __future__ import annotations

import httpx as httpx

__all__ = ["HTTP_LIBRARY", "httpx"]

HTTP_LIBRARY = httpx.__name__
"""Import name of the library, which is also the name of its logger."""
