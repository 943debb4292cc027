"""Durations of the config: milliseconds, or ISO 8601 such as `PT90S`."""

from __future__ import annotations

import re

from generator.config.keys import Keys

_ISO = re.compile(r"P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?")
_SECONDS = (86_400, 3_600, 60, 1)


def read_timeout(keys: Keys, key: str) -> float | None:
    """The milliseconds of a duration under the key; None when it is absent, or reported as something else."""
    value = keys.value(key)
    if not isinstance(value, str):
        return keys.number(key)
    milliseconds = iso_milliseconds(value)
    if milliseconds is None:
        keys.wrong_type(key, "milliseconds or an ISO 8601 duration such as PT60S", value, keys.at(key))
    return milliseconds


def iso_milliseconds(text: str) -> float | None:
    """The milliseconds of an ISO 8601 duration in days, hours, minutes and seconds; None when the text is not one."""
    match = _ISO.fullmatch(text)
    if match is None or not any(match.groups()):
        return None
    amounts = (float(amount) if amount else 0.0 for amount in match.groups())
    total = sum(amount * seconds for amount, seconds in zip(amounts, _SECONDS, strict=True)) * 1000
    return int(total) if total == int(total) else total
