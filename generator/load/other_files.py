"""Which files beside the document are read; apart from the reading, which a run that recalls its result does not need."""

from __future__ import annotations

from enum import Enum


class OtherFiles(Enum):
    """Which other files a document may refer to.

    None at all; `parts`, which are a part of a file beside the document or any file in a folder below; or all of them.
    A reference to a part only works for a file that was made for it, while a whole file may be one that nobody meant.
    """

    NONE = "none"
    PARTS = "parts"
    ALL = "all"
