# File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.

from __future__ import annotations

from typing import Dict, Union, Iterable, Optional
from typing_extensions import Literal

import httpx

from ...types import (
    agent_list_params,
    agent_create_params,
    agent_update_params,
)
from ..._types import Body, Omit, Query, Headers, NotGiven, SequenceNotStr, omit, not_given
from ..._utils import path_template, maybe_transform, async_maybe_transform
from ..._compat import cached_property
from ..._resource import SyncAPIResource, AsyncAPIResource
from ..._response import (
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
)
from ...pagination import SyncCursorPage, AsyncCursorPage
from ...types.agent import Agent
from ..._base_client import AsyncPaginator, make_request_options
from .versions.versions import (
    VersionsResource,
    AsyncVersionsResource,
    VersionsResourceWithRawResponse,
    AsyncVersionsResourceWithRawResponse,
    VersionsResourceWithStreamingResponse,
    AsyncVersionsResourceWithStreamingResponse,
)
from ...types.agent_tool_param import AgentToolParam
from ...types.agent_voice_param import AgentVoiceParam
from ...types.turn_detection_param import TurnDetectionParam
from ...types.agent_delete_response import AgentDeleteResponse
from ...types.shared_params.language import Language
from ...types.shared_params.metadata import Metadata
from ...types.phone_destination_param import PhoneDestinationParam

__all__ = ["AgentsResource", "AsyncAgentsResource"]


class AgentsResource(SyncAPIResource):
    """An agent is a voice, a set of instructions and the tools it may use.

    Every change to an agent makes a new *version*; calls in progress keep the version they began with.
    """

    @cached_property
    def versions(self) -> VersionsResource:
        """The history of an agent."""
        return VersionsResource(self._client)

    @cached_property
    def with_raw_response(self) -> AgentsResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return AgentsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AgentsResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return AgentsResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        instructions: str,
        name: str,
        extras: Dict[str, object] | Omit = omit,
        greeting: Optional[str] | Omit = omit,
        handoff: PhoneDestinationParam | Omit = omit,
        language: Language | Omit = omit,
        max_call_seconds: int | Omit = omit,
        memory: Optional[agent_create_params.Memory] | Omit = omit,
        metadata: Metadata | Omit = omit,
        model: Union[Literal["hearth-2", "hearth-2-mini"], str] | Omit = omit,
        stop_phrases: Union[str, SequenceNotStr[str]] | Omit = omit,
        temperature: float | Omit = omit,
        tool_choice: agent_create_params.ToolChoice | Omit = omit,
        tools: Iterable[AgentToolParam] | Omit = omit,
        turn_detection: Optional[TurnDetectionParam] | Omit = omit,
        variables: Dict[str, Union[str, float, bool]] | Omit = omit,
        voice: AgentVoiceParam | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Agent:
        """Creates an agent and its first version.

        The agent can take calls as soon as this
        returns.

        A good start is to say

        - who the agent is,
        - what it may promise, and
        - when it should **hand over** to a person.

        The [guide to instructions](https://docs.parlantern.example/guides/instructions)
        has longer examples, among them one for a restaurant that takes bookings in
        three languages.

        Args:
          instructions: What the agent should do and how, in plain words. Write to it as you would to a
              new colleague: what callers usually want, which answers are right, and what it
              must never promise. Use `{{double_braces}}` for values that differ from call to
              call; they are filled from `variables`.

          name: What to call the agent. Callers do not hear it.

          extras: Anything else you want to keep with the agent.

          greeting: The first words of a call. With `null` the agent waits to be spoken to.

          handoff: A phone, with an extension if need be.

          language: The language that the agent begins in.

          max_call_seconds: The longest a call may last, in seconds.

          memory: What the agent keeps in mind between calls of the same caller.

          metadata: Up to sixteen values of your own.

              Keys have at most 64 characters, values at most 500.

          model: The language model behind the agent.

          stop_phrases: What ends the call when the caller says it: one phrase or several.

          temperature: How freely the agent speaks. Low values keep to the script, high values
              improvise.

          tool_choice: Whether tools are used at all, or which one is.

          tools: What the agent may do during a call, besides talking.

          turn_detection: How the agent knows that it is its turn.

          variables: Values for the instructions.

          voice: How the agent sounds.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        return self._post(
            "/agents",
            body=maybe_transform(
                {
                    "instructions": instructions,
                    "name": name,
                    "extras": extras,
                    "greeting": greeting,
                    "handoff": handoff,
                    "language": language,
                    "max_call_seconds": max_call_seconds,
                    "memory": memory,
                    "metadata": metadata,
                    "model": model,
                    "stop_phrases": stop_phrases,
                    "temperature": temperature,
                    "tool_choice": tool_choice,
                    "tools": tools,
                    "turn_detection": turn_detection,
                    "variables": variables,
                    "voice": voice,
                },
                agent_create_params.AgentCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Agent,
        )

    def retrieve(
        self,
        agent_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Agent:
        """
        Returns the agent as its newest version defines it.

        Args:
          agent_id: The agent.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not agent_id:
            raise ValueError(f"`agent_id` is part of the URL and must not be empty, got {agent_id!r}")
        return self._get(
            path_template("/agents/{agent_id}", agent_id=agent_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=Agent,
        )

    def update(
        self,
        agent_id: str,
        *,
        instructions: str | Omit = omit,
        max_call_seconds: int | Omit = omit,
        metadata: Metadata | Omit = omit,
        name: str | Omit = omit,
        stop_phrases: Union[str, SequenceNotStr[str]] | Omit = omit,
        temperature: float | Omit = omit,
        tools: Optional[Iterable[AgentToolParam]] | Omit = omit,
        turn_detection: Optional[TurnDetectionParam] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Agent:
        """Changes the fields that are given and leaves the others alone.

        Saves the result
        as a new version.

        Args:
          agent_id: The agent.

          instructions: New instructions.

          max_call_seconds: The longest a call may last, in seconds.

          metadata: Up to sixteen values of your own.

              Keys have at most 64 characters, values at most 500.

          name: A new name.

          stop_phrases: What ends the call when the caller says it: one phrase or several.

          temperature: How freely the agent speaks. Low values keep to the script, high values
              improvise.

          tools: New tools in place of the old ones, or `null` for none.

          turn_detection: How the agent knows that it is its turn.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        if not agent_id:
            raise ValueError(f"`agent_id` is part of the URL and must not be empty, got {agent_id!r}")
        return self._patch(
            path_template("/agents/{agent_id}", agent_id=agent_id),
            body=maybe_transform(
                {
                    "instructions": instructions,
                    "max_call_seconds": max_call_seconds,
                    "metadata": metadata,
                    "name": name,
                    "stop_phrases": stop_phrases,
                    "temperature": temperature,
                    "tools": tools,
                    "turn_detection": turn_detection,
                },
                agent_update_params.AgentUpdateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Agent,
        )

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        language: Language | Omit = omit,
        limit: int | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> SyncCursorPage[Agent]:
        """
        Lists agents, newest first.

        Args:
          cursor: Where to begin: the `next_cursor` of the page before.

          language: Only agents that speak this language.

          limit: How many to return, 20 unless told otherwise.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        return self._get_api_list(
            "/agents",
            page=SyncCursorPage[Agent],
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform(
                    {
                        "cursor": cursor,
                        "language": language,
                        "limit": limit,
                    },
                    agent_list_params.AgentListParams,
                ),
                security={"api_key": True},
            ),
            model=Agent,
        )

    def delete(
        self,
        agent_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> AgentDeleteResponse:
        """Deletes an agent for good.

        Calls in progress are allowed to finish.

        Args:
          agent_id: The agent.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        if not agent_id:
            raise ValueError(f"`agent_id` is part of the URL and must not be empty, got {agent_id!r}")
        return self._delete(
            path_template("/agents/{agent_id}", agent_id=agent_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=AgentDeleteResponse,
        )


class AsyncAgentsResource(AsyncAPIResource):
    """An agent is a voice, a set of instructions and the tools it may use.

    Every change to an agent makes a new *version*; calls in progress keep the version they began with.
    """

    @cached_property
    def versions(self) -> AsyncVersionsResource:
        """The history of an agent."""
        return AsyncVersionsResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncAgentsResourceWithRawResponse:
        """
        The same methods, returning the HTTP response itself, headers included.

        See https://www.github.com/parlantern/parlantern-python#accessing-raw-response-data-eg-headers
        """
        return AsyncAgentsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAgentsResourceWithStreamingResponse:
        """
        The same methods, returning the HTTP response before its body is read.

        See https://www.github.com/parlantern/parlantern-python#with_streaming_response
        """
        return AsyncAgentsResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        instructions: str,
        name: str,
        extras: Dict[str, object] | Omit = omit,
        greeting: Optional[str] | Omit = omit,
        handoff: PhoneDestinationParam | Omit = omit,
        language: Language | Omit = omit,
        max_call_seconds: int | Omit = omit,
        memory: Optional[agent_create_params.Memory] | Omit = omit,
        metadata: Metadata | Omit = omit,
        model: Union[Literal["hearth-2", "hearth-2-mini"], str] | Omit = omit,
        stop_phrases: Union[str, SequenceNotStr[str]] | Omit = omit,
        temperature: float | Omit = omit,
        tool_choice: agent_create_params.ToolChoice | Omit = omit,
        tools: Iterable[AgentToolParam] | Omit = omit,
        turn_detection: Optional[TurnDetectionParam] | Omit = omit,
        variables: Dict[str, Union[str, float, bool]] | Omit = omit,
        voice: AgentVoiceParam | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Agent:
        """Creates an agent and its first version.

        The agent can take calls as soon as this
        returns.

        A good start is to say

        - who the agent is,
        - what it may promise, and
        - when it should **hand over** to a person.

        The [guide to instructions](https://docs.parlantern.example/guides/instructions)
        has longer examples, among them one for a restaurant that takes bookings in
        three languages.

        Args:
          instructions: What the agent should do and how, in plain words. Write to it as you would to a
              new colleague: what callers usually want, which answers are right, and what it
              must never promise. Use `{{double_braces}}` for values that differ from call to
              call; they are filled from `variables`.

          name: What to call the agent. Callers do not hear it.

          extras: Anything else you want to keep with the agent.

          greeting: The first words of a call. With `null` the agent waits to be spoken to.

          handoff: A phone, with an extension if need be.

          language: The language that the agent begins in.

          max_call_seconds: The longest a call may last, in seconds.

          memory: What the agent keeps in mind between calls of the same caller.

          metadata: Up to sixteen values of your own.

              Keys have at most 64 characters, values at most 500.

          model: The language model behind the agent.

          stop_phrases: What ends the call when the caller says it: one phrase or several.

          temperature: How freely the agent speaks. Low values keep to the script, high values
              improvise.

          tool_choice: Whether tools are used at all, or which one is.

          tools: What the agent may do during a call, besides talking.

          turn_detection: How the agent knows that it is its turn.

          variables: Values for the instructions.

          voice: How the agent sounds.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        return await self._post(
            "/agents",
            body=await async_maybe_transform(
                {
                    "instructions": instructions,
                    "name": name,
                    "extras": extras,
                    "greeting": greeting,
                    "handoff": handoff,
                    "language": language,
                    "max_call_seconds": max_call_seconds,
                    "memory": memory,
                    "metadata": metadata,
                    "model": model,
                    "stop_phrases": stop_phrases,
                    "temperature": temperature,
                    "tool_choice": tool_choice,
                    "tools": tools,
                    "turn_detection": turn_detection,
                    "variables": variables,
                    "voice": voice,
                },
                agent_create_params.AgentCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Agent,
        )

    async def retrieve(
        self,
        agent_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Agent:
        """
        Returns the agent as its newest version defines it.

        Args:
          agent_id: The agent.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        if not agent_id:
            raise ValueError(f"`agent_id` is part of the URL and must not be empty, got {agent_id!r}")
        return await self._get(
            path_template("/agents/{agent_id}", agent_id=agent_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                security={"api_key": True},
            ),
            cast_to=Agent,
        )

    async def update(
        self,
        agent_id: str,
        *,
        instructions: str | Omit = omit,
        max_call_seconds: int | Omit = omit,
        metadata: Metadata | Omit = omit,
        name: str | Omit = omit,
        stop_phrases: Union[str, SequenceNotStr[str]] | Omit = omit,
        temperature: float | Omit = omit,
        tools: Optional[Iterable[AgentToolParam]] | Omit = omit,
        turn_detection: Optional[TurnDetectionParam] | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Agent:
        """Changes the fields that are given and leaves the others alone.

        Saves the result
        as a new version.

        Args:
          agent_id: The agent.

          instructions: New instructions.

          max_call_seconds: The longest a call may last, in seconds.

          metadata: Up to sixteen values of your own.

              Keys have at most 64 characters, values at most 500.

          name: A new name.

          stop_phrases: What ends the call when the caller says it: one phrase or several.

          temperature: How freely the agent speaks. Low values keep to the script, high values
              improvise.

          tools: New tools in place of the old ones, or `null` for none.

          turn_detection: How the agent knows that it is its turn.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        if not agent_id:
            raise ValueError(f"`agent_id` is part of the URL and must not be empty, got {agent_id!r}")
        return await self._patch(
            path_template("/agents/{agent_id}", agent_id=agent_id),
            body=await async_maybe_transform(
                {
                    "instructions": instructions,
                    "max_call_seconds": max_call_seconds,
                    "metadata": metadata,
                    "name": name,
                    "stop_phrases": stop_phrases,
                    "temperature": temperature,
                    "tools": tools,
                    "turn_detection": turn_detection,
                },
                agent_update_params.AgentUpdateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=Agent,
        )

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        language: Language | Omit = omit,
        limit: int | Omit = omit,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncPaginator[Agent, AsyncCursorPage[Agent]]:
        """
        Lists agents, newest first.

        Args:
          cursor: Where to begin: the `next_cursor` of the page before.

          language: Only agents that speak this language.

          limit: How many to return, 20 unless told otherwise.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout
        """
        return self._get_api_list(
            "/agents",
            page=AsyncCursorPage[Agent],
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform(
                    {
                        "cursor": cursor,
                        "language": language,
                        "limit": limit,
                    },
                    agent_list_params.AgentListParams,
                ),
                security={"api_key": True},
            ),
            model=Agent,
        )

    async def delete(
        self,
        agent_id: str,
        *,
        # What the API takes but this signature does not list goes into the arguments below.
        # They win over the client's settings and over the arguments above.
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> AgentDeleteResponse:
        """Deletes an agent for good.

        Calls in progress are allowed to finish.

        Args:
          agent_id: The agent.

          extra_headers: Headers to send in addition to those of the client

          extra_query: Query parameters to append to the URL

          extra_body: JSON properties to merge into the request body

          timeout: Seconds to wait for this request, in place of the client's timeout

          idempotency_key: The idempotency key to send, in place of a random one
        """
        if not agent_id:
            raise ValueError(f"`agent_id` is part of the URL and must not be empty, got {agent_id!r}")
        return await self._delete(
            path_template("/agents/{agent_id}", agent_id=agent_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
                security={"api_key": True},
            ),
            cast_to=AgentDeleteResponse,
        )


class AgentsResourceWithRawResponse:
    def __init__(self, agents: AgentsResource) -> None:
        self._agents = agents

        self.create = to_raw_response_wrapper(
            agents.create,
        )
        self.retrieve = to_raw_response_wrapper(
            agents.retrieve,
        )
        self.update = to_raw_response_wrapper(
            agents.update,
        )
        self.list = to_raw_response_wrapper(
            agents.list,
        )
        self.delete = to_raw_response_wrapper(
            agents.delete,
        )

    @cached_property
    def versions(self) -> VersionsResourceWithRawResponse:
        """The history of an agent."""
        return VersionsResourceWithRawResponse(self._agents.versions)


class AsyncAgentsResourceWithRawResponse:
    def __init__(self, agents: AsyncAgentsResource) -> None:
        self._agents = agents

        self.create = async_to_raw_response_wrapper(
            agents.create,
        )
        self.retrieve = async_to_raw_response_wrapper(
            agents.retrieve,
        )
        self.update = async_to_raw_response_wrapper(
            agents.update,
        )
        self.list = async_to_raw_response_wrapper(
            agents.list,
        )
        self.delete = async_to_raw_response_wrapper(
            agents.delete,
        )

    @cached_property
    def versions(self) -> AsyncVersionsResourceWithRawResponse:
        """The history of an agent."""
        return AsyncVersionsResourceWithRawResponse(self._agents.versions)


class AgentsResourceWithStreamingResponse:
    def __init__(self, agents: AgentsResource) -> None:
        self._agents = agents

        self.create = to_streamed_response_wrapper(
            agents.create,
        )
        self.retrieve = to_streamed_response_wrapper(
            agents.retrieve,
        )
        self.update = to_streamed_response_wrapper(
            agents.update,
        )
        self.list = to_streamed_response_wrapper(
            agents.list,
        )
        self.delete = to_streamed_response_wrapper(
            agents.delete,
        )

    @cached_property
    def versions(self) -> VersionsResourceWithStreamingResponse:
        """The history of an agent."""
        return VersionsResourceWithStreamingResponse(self._agents.versions)


class AsyncAgentsResourceWithStreamingResponse:
    def __init__(self, agents: AsyncAgentsResource) -> None:
        self._agents = agents

        self.create = async_to_streamed_response_wrapper(
            agents.create,
        )
        self.retrieve = async_to_streamed_response_wrapper(
            agents.retrieve,
        )
        self.update = async_to_streamed_response_wrapper(
            agents.update,
        )
        self.list = async_to_streamed_response_wrapper(
            agents.list,
        )
        self.delete = async_to_streamed_response_wrapper(
            agents.delete,
        )

    @cached_property
    def versions(self) -> AsyncVersionsResourceWithStreamingResponse:
        """The history of an agent."""
        return AsyncVersionsResourceWithStreamingResponse(self._agents.versions)
