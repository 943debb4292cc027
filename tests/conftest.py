"""Settings of all tests."""

from __future__ import annotations

import os
import sys

from hypothesis import settings

# As the command has it (generator/cli): hypothesis refuses to go on when a test changes it.
sys.setrecursionlimit(max(sys.getrecursionlimit(), 3_000))

# No test takes a result from the cache of whoever runs it, or leaves one there.
os.environ["SDKPRESS_CACHE"] = ""

# The same examples everywhere, however slow the machine; `HYPOTHESIS_PROFILE=random` looks for new ones.
settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.register_profile("random", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
