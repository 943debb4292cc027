"""The languages whose symbols can be read; the files of others are compared line by line only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.review.sdk.python import PythonReader
from generator.review.sdk.symbol import Reader
from generator.review.sdk.typescript import TypeScriptReader

READERS: Final[Mapping[str, Reader]] = {"python": PythonReader(), "typescript": TypeScriptReader()}
