"""The style of an SDK: which of the dated choices of the format's generator are on.

The generator changed its style over time without any config key saying so. A run may therefore name the day whose style
it wants (`--as-of`, or the config key `x-sdkpress-as-of`); without one the newest style holds.
"""

from __future__ import annotations

import datetime as dt
from types import MappingProxyType
from typing import Final

from generator.model.style import Style

# The first day on which each flag holds. Where only the days before and after are known, the middle stands here.
SINCE: Final = MappingProxyType(
    {
        # Paths with placeholders go through `path_template` (before: f-strings). 2026-03-10 without, 2026-03-24 with.
        "path_template": dt.date(2026, 3, 17),
    }
)


def style_of(as_of: dt.date | None) -> Style:
    """The flags that hold on a day, or all of them without a day."""
    return Style(frozenset(flag for flag, since in SINCE.items() if as_of is None or since <= as_of))
