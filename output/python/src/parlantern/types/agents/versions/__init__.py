# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from .version_check import VersionCheck as VersionCheck
