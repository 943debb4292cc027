"""Files by the path they lie at."""

from __future__ import annotations

import os

from .._types import FileTypes


def file_from_path(path: str) -> FileTypes:
    """The content of the file, to be sent under the file's own name."""
    with open(path, "rb") as file:
        return os.path.basename(path), file.read()
