# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from .realtime import (
    RealtimeResource,
    AsyncRealtimeResource,
    RealtimeResourceWithRawResponse,
    AsyncRealtimeResourceWithRawResponse,
    RealtimeResourceWithStreamingResponse,
    AsyncRealtimeResourceWithStreamingResponse,
)
from .sessions import (
    SessionsResource,
    AsyncSessionsResource,
    SessionsResourceWithRawResponse,
    AsyncSessionsResourceWithRawResponse,
    SessionsResourceWithStreamingResponse,
    AsyncSessionsResourceWithStreamingResponse,
)
from .client_secrets import (
    ClientSecretsResource,
    AsyncClientSecretsResource,
    ClientSecretsResourceWithRawResponse,
    AsyncClientSecretsResourceWithRawResponse,
    ClientSecretsResourceWithStreamingResponse,
    AsyncClientSecretsResourceWithStreamingResponse,
)

__all__ = [
    "SessionsResource",
    "AsyncSessionsResource",
    "SessionsResourceWithRawResponse",
    "AsyncSessionsResourceWithRawResponse",
    "SessionsResourceWithStreamingResponse",
    "AsyncSessionsResourceWithStreamingResponse",
    "ClientSecretsResource",
    "AsyncClientSecretsResource",
    "ClientSecretsResourceWithRawResponse",
    "AsyncClientSecretsResourceWithRawResponse",
    "ClientSecretsResourceWithStreamingResponse",
    "AsyncClientSecretsResourceWithStreamingResponse",
    "RealtimeResource",
    "AsyncRealtimeResource",
    "RealtimeResourceWithRawResponse",
    "AsyncRealtimeResourceWithRawResponse",
    "RealtimeResourceWithStreamingResponse",
    "AsyncRealtimeResourceWithStreamingResponse",
]
