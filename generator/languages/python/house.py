"""Our own wording of the fixed sentences in a Python SDK; a house file replaces them by role."""

from __future__ import annotations

from typing import Final

from generator.planning.house import HouseText, Role

DEFAULT_HOUSE: Final = HouseText(
    header="File generated from our OpenAPI spec by sdkpress. Later runs rewrite it.",
    phrases={
        Role.EXTRA_ARGUMENTS: (
            "What the API takes but this signature does not list goes into the arguments below.\n"
            "They win over the client's settings and over the arguments above."
        ),
        Role.EXTRA_HEADERS: "Headers to send in addition to those of the client",
        Role.EXTRA_QUERY: "Query parameters to append to the URL",
        Role.EXTRA_BODY: "JSON properties to merge into the request body",
        Role.TIMEOUT: "Seconds to wait for this request, in place of the client's timeout",
        Role.IDEMPOTENCY_KEY: "The idempotency key to send, in place of a random one",
        Role.RAW_RESPONSE: (
            "The same methods, returning the HTTP response itself, headers included.\n"
            "\n"
            "See https://www.github.com/{repo}#accessing-raw-response-data-eg-headers"
        ),
        Role.STREAMING_RESPONSE: (
            "The same methods, returning the HTTP response before its body is read.\n"
            "\n"
            "See https://www.github.com/{repo}#with_streaming_response"
        ),
        Role.EMPTY_PATH_VALUE: "`{param}` is part of the URL and must not be empty, got {value}",
        Role.MULTIPART_BOUNDARY: "The HTTP library appends the boundary between the parts to this value.",
        Role.UNION_CAST: "a union is no class, so the type checker needs this cast",
        Role.DEPRECATED_WRAPPER_OPEN: "pyright: ignore[reportDeprecated]",
        Role.DEPRECATED_WRAPPER_CLOSE: "pyright: ignore[reportDeprecated]",
        Role.WEBHOOK_NOT_INSTALLED: "Checking webhooks needs an extra: pip install `{package}[webhooks]`",
        Role.WEBHOOK_NO_KEY: (
            "A webhook can only be checked with a key: give the client a {option}, or pass one to this method"
        ),
        Role.EXTRA_FIELDS_STORE: "Only declared for type checkers: Pydantic before 2.8 fails when this gets a value.",
        Role.EXTRA_FIELDS_ACCESS: (
            "Says that unknown properties can be read as attributes.\n"
            "Where a name is no identifier, use `getattr`: `getattr(obj, '$type')`"
        ),
        Role.CYCLIC_REBUILD: (
            "These models refer to each other in a circle, so Pydantic can only\n"
            "finish them here, where every module has been imported."
        ),
        Role.CLIENT_OPTIONS: "options of the client",
        Role.HTTP_CLIENT: (
            "An {library} client of your own.\n"
            "`{default_client}` keeps our values for whatever you do not set.\n"
            "Its options are listed in the [{library} manual]({link})."
        ),
        Role.STRICT_VALIDATION: (
            "Whether a response that does not match its schema\n"
            "raises an APIResponseValidationError.\n"
            "\n"
            "Experimental: a later version may change or drop it."
        ),
        Role.WEBSOCKET_BASE_URL: (
            "Where WebSocket connections go.\n"
            "\n"
            "Left out, it is the base URL with 'ws' in place of 'http' at its start, so\n"
            "'https://example.com' gives 'wss://example.com'."
        ),
        Role.CONSTRUCTOR_SYNC: "Create a {client} client.",
        Role.CONSTRUCTOR_ASYNC: "Create an {client} client, whose methods are coroutines.",
        Role.INFERRED_ONE: "Without `{option}`, the environment variable `{env}` is read.",
        Role.INFERRED_SEVERAL: "Arguments left out are read from the environment:",
        Role.INFERRED_ITEM: "- `{option}`: `{env}`",
        Role.MISSING_OPTION: "Missing credentials: pass {option} to the client or set the environment variable {env}",
        Role.UNRESOLVED_AUTH_ONE: (
            "This request needs credentials. Set {options}, or leave out the header {headers} on purpose with `Omit()`"
        ),
        Role.UNRESOLVED_AUTH_SEVERAL: (
            "This request needs credentials. Set {options}, or leave out one of {headers} on purpose with `Omit()`"
        ),
        Role.UNRESOLVED_AUTH_MANY: (
            "This request needs credentials. Set one of {options}, or leave out one of {headers} on purpose with `Omit()`"
        ),
        Role.MISSING_ARGUMENT: "Pass {option} to the method, or to the client, as in {client}({option}='abcd')",
        Role.TOKEN_RETRY: "The server refuses a token that has expired, so a new one is worth another try",
        Role.COPY: "A client like this one, with the given options in place of its own.",
        Role.COPY_ALIAS: "Reads better in a chain:\nclient.with_options(timeout=10).foo.create(...)",
        Role.EXCLUSIVE_ARGUMENTS: "Pass either `{first}` or `{second}`, not both",
        Role.ENVIRONMENT_UNKNOWN: "No such environment: {value}",
        Role.ENVIRONMENT_AMBIGUOUS: (
            "Both the environment variable {env} and the argument `environment` name a URL; "
            "pass base_url=None to use `environment`"
        ),
        Role.ENVIRONMENT_CAST: "The type checker does not see that `not_given` is ruled out here.",
        Role.MODULE_ATTRIBUTE: (
            "Error messages should name the public place of a class:\n"
            "{package}.NotFoundError, not {package}._exceptions.NotFoundError"
        ),
        Role.MODULE_ATTRIBUTE_BUILTIN: "A builtin, whose attributes cannot be set.",
        Role.MODULE_CLIENT: "The client behind the functions of this module",
        Role.MODULE_CLIENT_PROPERTIES: (
            "Properties in place of attributes are unsound in general, so the checkers\n"
            "are told to be silent; here they only pass the module's variables on."
        ),
        Role.WS_CONNECTION: "An open WebSocket connection to the {name} API",
        Role.WS_ITERATE: "Each event as it arrives; ends when the connection is closed.",
        Role.WS_RECEIVE: "Wait for the next message and return it as a `{event}`.\n\nCancelling loses no message.",
        Role.WS_RECEIVE_BYTES: (
            "Wait for the next message and return its bytes.\n"
            "\n"
            "Cancelling loses no message. `.parse_event(data)` makes a `{event}` of the bytes,\n"
            "as `.recv()` does."
        ),
        Role.WS_PARSE_EVENT: "Turn a message from `.recv_bytes()` into a `{event}`.",
        Role.WS_RECONNECT: (
            "Connect again after a failure.\n\nReturns whether that worked; if not, the caller re-raises."
        ),
        Role.WS_FLUSH: "Send what was queued while there was no connection.",
        Role.WS_ON_SYNC: (
            "Call a handler for each event of the given type.\n"
            "\n"
            "A handler that is added twice is called twice. Works as a method, which returns ``self``,\n"
            "and as a decorator::\n"
            "\n"
            '    connection.on("{example}", handle)\n'
            "\n"
            '    @connection.on("{example}")\n'
            "    def handle(event): ..."
        ),
        Role.WS_ON_ASYNC: (
            "Call a handler for each event of the given type.\n"
            "\n"
            "A handler that is added twice is called twice. Works as a method, which returns ``self``,\n"
            "and as a decorator::\n"
            "\n"
            '    connection.on("{example}", handle)\n'
            "\n"
            '    @connection.on("{example}")\n'
            "    async def handle(event): ..."
        ),
        Role.WS_OFF: "Stop calling a handler.",
        Role.WS_ONCE: "Call a handler for the next event of the given type only.",
        Role.WS_DISPATCH_SYNC: (
            "Hand each event to its handlers until the connection is closed.\n"
            "\n"
            "This takes the place of ``for event in connection``. An ``error`` event that no handler for ``error`` or\n"
            "``event`` takes raises an ``{error}``."
        ),
        Role.WS_DISPATCH_ASYNC: (
            "Hand each event to its handlers until the connection is closed.\n"
            "\n"
            "This takes the place of ``async for event in connection``. An ``error`` event that no handler for\n"
            "``error`` or ``event`` takes raises an ``{error}``."
        ),
        Role.WS_MANAGER_SYNC: (
            "Opens a `{connection}` and closes it at the end of the `with` block.\n"
            "\n"
            "Without a block, open it with `.enter()` and be sure to close it:\n"
            "\n"
            "```py\n"
            "connection = client.{chain}.connect(...).enter()\n"
            "connection.close()\n"
            "```"
        ),
        Role.WS_MANAGER_ASYNC: (
            "Opens a `{connection}` and closes it at the end of the `async with` block.\n"
            "\n"
            "Without a block, open it with `.enter()` and be sure to close it:\n"
            "\n"
            "```py\n"
            "connection = await client.{chain}.connect(...).enter()\n"
            "await connection.close()\n"
            "```"
        ),
        Role.WS_MANAGER_SEND: "Queue a message for the moment when the connection opens.",
        Role.WS_MANAGER_ON: "Like ``{connection}.on``, but before there is a connection.",
        Role.WS_MANAGER_OFF: "Stop calling a handler.",
        Role.WS_MANAGER_ONCE: "Like ``{connection}.once``, but before there is a connection.",
        Role.WS_ENTER_SYNC: (
            "Open the connection; for use without a `with` block. Be sure to close it:\n"
            "\n"
            "```py\n"
            "connection = client.{chain}.connect(...).enter()\n"
            "connection.close()\n"
            "```"
        ),
        Role.WS_ENTER_ASYNC: (
            "Open the connection; for use without an `async with` block. Be sure to close it:\n"
            "\n"
            "```py\n"
            "connection = await client.{chain}.connect(...).enter()\n"
            "await connection.close()\n"
            "```"
        ),
        Role.WS_UNSENT: "The connection was closed before these messages were sent",
        Role.WS_ERROR: "The server reports an error: {value}",
        Role.WS_NOT_INSTALLED: "WebSocket connections need an extra: pip install `{package}[realtime]`",
        Role.WS_LOG_RECEIVED: "WebSocket message: %s",
        Role.WS_LOG_RECONNECTING: "WebSocket connection lost, attempt %d of %d to renew it in %.1fs",
        Role.WS_LOG_RECONNECTED: "WebSocket connection renewed",
        Role.WS_LOG_FLUSH_FAILED: "Queued WebSocket messages could not be sent",
        Role.WS_LOG_CONNECTING: "WebSocket connection to %s",
        Role.WS_LOG_OPTIONS: "WebSocket options: %s",
        Role.TEST_DEPRECATED: "pyright: reportDeprecated=false",
        Role.TEST_SKIPPED: "The config turns tests against a mock server off",
        Role.TEST_WEBHOOK_REFUSED: "A webhook that is signed as it should be does not pass",
        Role.EXAMPLE_EMAIL: "dev@example.com",
        Role.EXAMPLE_BASE64: "RXhhbXBsZSBkYXRh",
    },
)
