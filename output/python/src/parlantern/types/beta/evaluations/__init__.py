# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from .run_list_response import RunListResponse as RunListResponse
