"""The end of a run that cannot go on."""

from __future__ import annotations


class CannotRunError(Exception):
    """Something around the run is not as it must be; the message is one sentence that says what, and what to do."""
