"""Results of earlier runs, kept aside; safe to delete at any time, and never trusted when a digest differs."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.delivery.disk import keep_newest, write_alone
from generator.delivery.manifest import digest
from generator.delivery.state import DeliveryError

VARIABLE: Final = "SDKPRESS_CACHE"
_KEPT: Final = 20
_SUFFIX: Final = ".result"


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of texts by key. What cannot be read or written counts as not there."""

    folder: Path

    def get(self, key: str) -> str | None:
        """The text kept under a key, where it is still what was kept."""
        try:
            content = self._path(key).read_bytes()
        except OSError:
            return None
        said, _, body = content.partition(b"\n")
        return body.decode() if said.decode("ascii", "replace") == digest(body) else None

    def put(self, key: str, text: str) -> None:
        """Keeps a text, and of all texts the newest."""
        with contextlib.suppress(DeliveryError, OSError):
            write_alone(self._path(key), f"{digest(text.encode())}\n{text}", make_folder=True)
            keep_newest(self.folder, f"*{_SUFFIX}", _KEPT)

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}{_SUFFIX}"


def user_cache() -> Cache | None:
    """The cache of this user: the folder in SDKPRESS_CACHE, none where that is empty, else the usual place."""
    chosen = os.environ.get(VARIABLE)
    if chosen is not None:
        return Cache(Path(chosen)) if chosen else None
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        return Cache((Path(home) if home else Path.home() / ".cache") / "sdkpress")
    except RuntimeError:
        return None
