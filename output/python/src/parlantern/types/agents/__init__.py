# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from .agent_version import AgentVersion as AgentVersion
from .version_list_params import VersionListParams as VersionListParams
