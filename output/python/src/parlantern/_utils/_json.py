"""JSON as it is sent in request bodies."""

from __future__ import annotations

import json
from typing import Any
from datetime import date, datetime
from typing_extensions import override

import pydantic

from .._compat import model_dump


def openapi_dumps(value: object) -> bytes:
    """Compact UTF-8 JSON; dates become ISO 8601, models their set fields under the names of the API."""
    text = json.dumps(value, cls=_Encoder, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode()


class _Encoder(json.JSONEncoder):
    @override
    def default(self, o: Any) -> Any:
        if isinstance(o, (datetime, date)):
            return o.isoformat()
        if isinstance(o, pydantic.BaseModel):
            return model_dump(o, exclude_unset=True, mode="json", by_alias=True)
        return super().default(o)
