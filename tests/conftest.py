"""Settings of all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# The same examples everywhere, however slow the machine; `HYPOTHESIS_PROFILE=random` looks for new ones.
settings.register_profile("same", derandomize=True, database=None, deadline=None)
settings.register_profile("random", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
