"""The HTTP library of this SDK, chosen in one line.

Another library with the same interface is used by changing the import alone, e.g. ``import httpx2 as httpx``.
"""

from __future__ import annotations

import httpx as httpx

HTTP_LIBRARY = httpx.__name__
"""Import name of the library, which is also the name of its logger."""
