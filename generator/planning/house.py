"""House text: the fixed sentences of generated files, by the role that they play."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

_PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")


class Role(Enum):
    """What a fixed sentence is for; the value is its key in a house file.

    Words in braces are placeholders that `HouseText.phrase` fills. A phrase of several lines holds bare lines:
    the `#` of a comment and the indentation of a docstring are the template's.
    """

    # Python, resource files
    EXTRA_ARGUMENTS = "resource.extra_arguments"  # comment above `extra_headers` in a signature
    EXTRA_HEADERS = "resource.extra_headers"  # docstring entries of the four extras
    EXTRA_QUERY = "resource.extra_query"
    EXTRA_BODY = "resource.extra_body"
    TIMEOUT = "resource.timeout"
    IDEMPOTENCY_KEY = "resource.idempotency_key"
    RAW_RESPONSE = "resource.raw_response"  # docstring of `with_raw_response`: {repo}
    STREAMING_RESPONSE = "resource.streaming_response"  # docstring of `with_streaming_response`: {repo}
    EMPTY_PATH_VALUE = "resource.empty_path_value"  # ValueError and the match of its test: {param} {value}
    MULTIPART_BOUNDARY = "resource.multipart_boundary"  # comment above the multipart content type
    UNION_CAST = "resource.union_cast"  # comment behind the cast of a union
    DEPRECATED_WRAPPER_OPEN = "resource.deprecated_wrapper_open"  # comment behind `(  ` in a wrapper class
    DEPRECATED_WRAPPER_CLOSE = "resource.deprecated_wrapper_close"  # comment behind the wrapped method
    WEBHOOK_NOT_INSTALLED = "resource.webhook_not_installed"  # error: {package}
    WEBHOOK_NO_KEY = "resource.webhook_no_key"  # error: {option}

    # Python, types files
    EXTRA_FIELDS_STORE = "types.extra_fields_store"  # comment above `__pydantic_extra__`
    EXTRA_FIELDS_ACCESS = "types.extra_fields_access"  # comment above the `__getattr__` stub
    CYCLIC_REBUILD = "types.cyclic_rebuild"  # comment above the rebuild of cyclic models

    # Python, client
    CLIENT_OPTIONS = "client.options"  # comment above the option annotations
    HTTP_CLIENT = "client.http_client"  # comment above `http_client`: {library} {default_client} {link}
    STRICT_VALIDATION = "client.strict_validation"  # comment above `_strict_response_validation`
    WEBSOCKET_BASE_URL = "client.websocket_base_url"  # docstring of the attribute
    CONSTRUCTOR_SYNC = "client.constructor_sync"  # first sentence of the docstring: {client}
    CONSTRUCTOR_ASYNC = "client.constructor_async"  # the same for the async client: {client}
    INFERRED_ONE = "client.inferred_one"  # one option read from the environment: {option} {env}
    INFERRED_SEVERAL = "client.inferred_several"  # the line above the list of several
    INFERRED_ITEM = "client.inferred_item"  # one entry of that list: {option} {env}
    MISSING_OPTION = "client.missing_option"  # error: {option} {env}
    MISSING_OPTION_NO_ENV = "client.missing_option_no_env"  # error for an option without variable: {option}
    UNRESOLVED_AUTH_ONE = "client.unresolved_auth_one"  # error, one scheme: {options} {headers}
    UNRESOLVED_AUTH_SEVERAL = "client.unresolved_auth_several"  # error, several schemes: {options} {headers}
    UNRESOLVED_AUTH_MANY = "client.unresolved_auth_many"  # the same for three and more
    MISSING_ARGUMENT = "client.missing_argument"  # error of a method that finds no value: {option} {client}
    TOKEN_RETRY = "client.token_retry"  # comment above the retry with a new token
    COPY = "client.copy"  # docstring of `copy`
    COPY_ALIAS = "client.copy_alias"  # comment above `with_options = copy`
    EXCLUSIVE_ARGUMENTS = "client.exclusive_arguments"  # error of `copy`: {first} {second}
    ENVIRONMENT_UNKNOWN = "client.environment_unknown"  # error: {value}
    ENVIRONMENT_AMBIGUOUS = "client.environment_ambiguous"  # error: {env}

    ENVIRONMENT_CAST = "client.environment_cast"  # comment above the cast of `base_url`

    # Python, package files
    MODULE_ATTRIBUTE = "package.module_attribute"  # comment above the `__module__` loop: {package}
    MODULE_ATTRIBUTE_BUILTIN = "package.module_attribute_builtin"  # comment in its except branch
    MODULE_CLIENT = "package.module_client"  # comment above the module level client
    MODULE_CLIENT_PROPERTIES = "package.module_client_properties"  # comment in its class

    # Python, WebSocket connections: docstrings, then errors and log messages. Where the text differs, one role each
    # for the plain and for the async class. {name} {connection} {event} {example} {chain} {error} {package}
    WS_CONNECTION = "websocket.connection"
    WS_ITERATE = "websocket.iterate"
    WS_RECEIVE = "websocket.receive"
    WS_RECEIVE_BYTES = "websocket.receive_bytes"
    WS_PARSE_EVENT = "websocket.parse_event"
    WS_RECONNECT = "websocket.reconnect"
    WS_FLUSH = "websocket.flush"
    WS_ON_SYNC = "websocket.on_sync"
    WS_ON_ASYNC = "websocket.on_async"
    WS_OFF = "websocket.off"
    WS_ONCE = "websocket.once"
    WS_DISPATCH_SYNC = "websocket.dispatch_sync"
    WS_DISPATCH_ASYNC = "websocket.dispatch_async"
    WS_MANAGER_SYNC = "websocket.manager_sync"
    WS_MANAGER_ASYNC = "websocket.manager_async"
    WS_MANAGER_SEND = "websocket.manager_send"
    WS_MANAGER_ON = "websocket.manager_on"
    WS_MANAGER_OFF = "websocket.manager_off"
    WS_MANAGER_ONCE = "websocket.manager_once"
    WS_ENTER_SYNC = "websocket.enter_sync"
    WS_ENTER_ASYNC = "websocket.enter_async"
    WS_UNSENT = "websocket.unsent"
    WS_ERROR = "websocket.error"
    WS_NOT_INSTALLED = "websocket.not_installed"
    WS_LOG_RECEIVED = "websocket.log_received"
    WS_LOG_RECONNECTING = "websocket.log_reconnecting"
    WS_LOG_RECONNECTED = "websocket.log_reconnected"
    WS_LOG_FLUSH_FAILED = "websocket.log_flush_failed"
    WS_LOG_CONNECTING = "websocket.log_connecting"
    WS_LOG_OPTIONS = "websocket.log_options"

    # Python, generated tests
    TEST_DEPRECATED = "tests.deprecated"  # comment line of a test file with deprecated methods
    TEST_SKIPPED = "tests.skipped"  # reason of a skip where the config turns mock tests off: {mock}
    TEST_WEBHOOK_REFUSED = "tests.webhook_refused"  # message of the assertion that a valid webhook passes
    EXAMPLE_EMAIL = "tests.example_email"  # value of a string with format `email`
    EXAMPLE_BASE64 = "tests.example_base64"  # value of a string with format `byte`

    # TypeScript
    TEST_UNMOCKED = "typescript.test_unmocked"  # reason of a skip where the mock server lacks a {media}: {mock}
    TEST_REFUSED_NOTE = "typescript.test_refused_note"  # comment above a request that no server answers
    TEST_UNKNOWN_PATH = "typescript.test_unknown_path"  # the path of that request
    EXAMPLE_PAGES = "typescript.example_pages"  # comment above the loop over the items of all pages
    BROWSER_REFUSED = "typescript.browser_refused"  # error of a client that may not run in a page
    SINGLE_PAGE = "typescript.single_page"  # comment above a page type that has no next page
    WEBHOOK_KEY_MISSING = "typescript.webhook_key_missing"  # error of a webhook that is to be verified without a key


MOCK_SERVER: Final = "Mock server"
"""What the server behind the tests is called in the reason of a skip."""

OLD_MOCK_SERVER: Final = "Prism"
"""What it is called before style `mock_server_wording`: the product that it was."""


class HousePhraseMissingError(LookupError):
    """A planner asks for a role that neither the house file nor the defaults fill."""


@dataclass(frozen=True, slots=True)
class HouseText:
    """The header line of generated files, without comment marks, and a phrase for each role."""

    header: str
    phrases: Mapping[Role, str] = field(default_factory=dict[Role, str])

    def phrase(self, role: Role, **values: str) -> str:
        """The phrase of a role with its placeholders filled; a brace that names no given value stays as it is.

        Raises HousePhraseMissingError where the role has no phrase.
        """
        try:
            text = self.phrases[role]
        except KeyError:
            raise HousePhraseMissingError(role.value) from None
        return _PLACEHOLDER.sub(lambda hole: values.get(hole[1], hole[0]), text)

    def lines(self, role: Role, **values: str) -> tuple[str, ...]:
        """The phrase of a role, line by line, as comments need it."""
        return tuple(self.phrase(role, **values).split("\n"))

    def over(self, defaults: HouseText) -> HouseText:
        """This text where it says something, else the defaults."""
        return HouseText(self.header or defaults.header, {**defaults.phrases, **self.phrases})
