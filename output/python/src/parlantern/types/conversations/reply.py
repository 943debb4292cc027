# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from typing import TYPE_CHECKING, Dict, Optional
from typing_extensions import Literal

from pydantic import Field as FieldInfo

from ..._models import BaseModel

__all__ = ["Reply", "Usage"]


class Usage(BaseModel):
    input_tokens: int

    output_tokens: int


class Reply(BaseModel):
    """One turn of an agent."""

    id: str

    finished_at: Optional[float] = None
    """When it was finished, in seconds since 1970."""

    status: Literal["in_progress", "completed", "cancelled"]

    text: str

    usage: Optional[Usage] = None

    if TYPE_CHECKING:
        # Only declared for type checkers: Pydantic before 2.8 fails when this gets a value.
        __pydantic_extra__: Dict[str, object] = FieldInfo(init=False)  # pyright: ignore[reportIncompatibleVariableOverride]

        # Says that unknown properties can be read as attributes.
        # Where a name is no identifier, use `getattr`: `getattr(obj, '$type')`
        def __getattr__(self, attr: str) -> object: ...
    else:
        __pydantic_extra__: Dict[str, object]
