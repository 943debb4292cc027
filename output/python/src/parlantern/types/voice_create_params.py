# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Union, Iterable
from datetime import date
from typing_extensions import Required, Annotated, TypedDict

from .._types import FileTypes, SequenceNotStr
from .._utils import PropertyInfo
from .shared_params.language import Language

__all__ = ["VoiceCreateParams", "Speaker"]


class VoiceCreateParams(TypedDict, total=False):
    name: Required[str]
    """What to call the voice."""

    sample: Required[FileTypes]
    """A recording of the speaker, as WAV, FLAC or MP3."""

    denoise: bool
    """Remove background noise first."""

    extra_samples: SequenceNotStr[FileTypes]
    """More recordings of the same speaker."""

    languages: Iterable[Language]
    """The languages that are spoken in the samples."""

    speaker: Speaker
    """Who is speaking, and since when they agree to it."""


class Speaker(TypedDict, total=False):
    """Who is speaking, and since when they agree to it."""

    full_name: Required[str]

    consented_on: Annotated[Union[str, date], PropertyInfo(format="iso8601")]
    """The day the speaker signed."""
