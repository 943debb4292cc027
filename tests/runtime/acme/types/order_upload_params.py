from __future__ import annotations

from typing_extensions import Required, TypedDict

from .._types import FileTypes, SequenceNotStr

__all__ = ["OrderUploadParams"]


class OrderUploadParams(TypedDict, total=False):
    file: Required[FileTypes]

    notes: SequenceNotStr[str]
