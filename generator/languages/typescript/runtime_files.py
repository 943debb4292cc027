"""The modules that are the same in every TypeScript SDK, and the few that hold what one SDK decides for itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.languages.typescript.client_auth import header_schemes, uses_tokens
from generator.languages.typescript.client_options import client_options
from generator.languages.typescript.error_types import BASE_MODULE
from generator.languages.typescript.literals import key, literal, number, string
from generator.languages.typescript.places import Places
from generator.languages.typescript.runtime_views import SdkFile
from generator.model.api import Body, BodyKind, Location, Method, MethodKind, StreamRule, Wire
from generator.model.types import Enum, JsonValue, Nullable, OneOf, Ref, Scalar, Type
from generator.planning.contract import FilePlan, Renamed
from generator.planning.environment import env_prefix

_CORE: Final = "api-promise base-client error middleware resource uploads"
_INTERNAL: Final = (
    "abort bodies builtin-types detect-platform errors headers pages parse request-options retries sending shims "
    "stream-rules to-file types uploads urls utils utils/base64 utils/bytes utils/env utils/log utils/path "
    "utils/query utils/sleep utils/uuid utils/values"
)
_ALIASES: Final = "api-promise error resource uploads"
_STREAMS: Final = (
    "core/streaming internal/decoders/jsonl internal/decoders/line internal/decoders/sse internal/default-stream "
    "streaming"
)
_SOCKETS: Final = (
    "core/EventEmitter core/websocket internal/ws internal/ws-adapter internal/ws-adapter-browser "
    "internal/ws-adapter-node"
)
_TOKENS: Final = "internal/tokens"
_OTHERS: Final = {
    "runtime_node": "core core/resource _shims/index",
    "runtime_tree_shakable": "core/resource tree-shakable",
}
"""The modules that other layouts have in place of those of the present one, or beside them, by their folder."""
BASE_ERROR: Final = "SdkError"
"""What the runtime calls the base class of all errors."""
CLIENT: Final = "SdkClient"
"""What the runtime calls the client's class."""
BASE_CLIENT: Final = "SdkBaseClient"
"""What the runtime calls the class of the client without its resources."""
_NO_STREAM: Final = """\
import type { StreamClass } from './request-options';

/** What a streamed response becomes unless the request says otherwise; this API streams nothing. */
export const DefaultStream: StreamClass | undefined = undefined;
"""
_ACTIONS: Final = {"continue": "skip"}
_KNOWN_ACTIONS: Final = frozenset(["yield", "yield_event_and_data", "error", "done", "skip"])


def runtime_modules(*, streams: bool, pages: bool, sockets: bool, tokens: bool) -> tuple[str, ...]:
    """The copied modules, as paths below `src` without the ending, for an API with these abilities."""
    return (
        *(f"core/{name}" for name in _CORE.split()),
        *(f"internal/{name}" for name in _INTERNAL.split()),
        *_ALIASES.split(),
        *(_STREAMS.split() if streams else ()),
        *(["pagination"] if pages else ()),
        *(_SOCKETS.split() if sockets else ()),
        *([_TOKENS] if tokens else ()),
        "version",
    )


def runtime_files(places: Places) -> tuple[FilePlan, ...]:
    """The plans of the runtime: modules to copy, and those that hold what this SDK decides."""
    methods = tuple(_methods(places))
    streams = any(method.stream is not None for method in methods)
    name = places.client_class
    classes = {CLIENT: name, BASE_CLIENT: places.base_client, f"Partial{CLIENT}": f"Partial{name}"}
    renamed = Renamed(((BASE_ERROR, f"{name}Error"), *classes.items()))
    names = runtime_modules(
        streams=streams,
        pages=bool(places.api.pages),
        sockets=has_sockets(places),
        tokens=uses_tokens(header_schemes(places, client_options(places))),
    )
    moved = {"core/error": "/".join(BASE_MODULE)} if places.api.errors.types else {}
    folder = "runtime_node" if places.node else "runtime_tree_shakable" if places.tree_shakable else ""
    others = _OTHERS[folder].split() if folder else ()
    return (
        *(
            FilePlan(f"src/{moved.get(module, module)}.ts", f"typescript/runtime/{module}.ts", renamed)
            for module in names
            if module not in others
        ),
        *(FilePlan(f"src/{module}.ts", f"typescript/{folder}/{module}.ts", renamed) for module in others),
        *(() if streams else (FilePlan("src/internal/default-stream.ts", "", _NO_STREAM),)),
        FilePlan("src/internal/sdk.ts", "typescript/sdk/sdk.ts.jinja", _sdk(places)),
        FilePlan("src/lib/.keep", "", ""),
    )


def has_sockets(places: Places) -> bool:
    """Whether some method opens a WebSocket."""
    return any(method.kind is MethodKind.WEBSOCKET for method in _methods(places))


def _methods(places: Places) -> Iterator[Method]:
    """All methods of the SDK."""
    for resource in places.resources():
        yield from places.methods(resource)


def _sdk(places: Places) -> SdkFile:
    api, wire = places.api, places.api.wire
    secrets = dict.fromkeys(scheme.header.lower() for scheme in api.auth if scheme.header and not scheme.query)
    hidden = dict.fromkeys(scheme.query for scheme in api.auth if scheme.query)
    nested = any(_nests(places, method) for method in _methods(places))
    format_ = {"array": wire.query_array, "nested": wire.query_nested}
    return SdkFile(
        client=string(places.client_class),
        env_prefix=string(env_prefix(api)),
        tells_platform=literal(not wire.omit_platform_headers),
        idempotency_header=string(wire.idempotency_header),
        secret_headers=literal(tuple(secrets)),
        secret_query=literal(tuple(hidden)),
        timeout=number(round(wire.timeout_seconds * 1000)),
        max_retries=number(wire.max_retries),
        initial_delay=number(wire.initial_delay_seconds),
        max_delay=number(wire.max_delay_seconds),
        query_format=literal(format_) if nested else "null",
        multipart_array=string(wire.multipart_array),
        rules=_rules(wire),
    )


def _nests(places: Places, method: Method) -> bool:
    """Whether a method sends lists or objects in a query, or in a form that is written like one."""
    body: Body | None = method.body
    return (body is not None and body.kind is BodyKind.FORM) or any(
        not _is_plain(places, parameter.type)
        for parameter in method.parameters
        if parameter.location is Location.QUERY and parameter.availability.includes("typescript")
    )


def _is_plain(places: Places, type_: Type) -> bool:
    if isinstance(type_, Ref) and type_.recursive:
        return False
    match places.api.resolve(type_):
        case Scalar() | Enum():
            return True
        case Nullable(inner=inner):
            return _is_plain(places, inner)
        case OneOf(variants=variants):
            return all(_is_plain(places, variant) for variant in variants)
        case _:
            return False


def _rules(wire: Wire) -> tuple[str, ...]:
    """The rules of the config; without any, the usual end mark and the usual ways to tell of an error."""
    usual = (
        StreamRule("done", data_starts_with="[DONE]"),
        StreamRule("error", event_types=("error",)),
        StreamRule("yield", error_property="error"),
    )
    return tuple(_rule(rule) for rule in wire.stream_rules or usual)


def _rule(rule: StreamRule) -> str:
    action = _ACTIONS.get(rule.handle, rule.handle)
    given: dict[str, JsonValue] = {
        "handle": action if action in _KNOWN_ACTIONS else "yield",
        "eventTypes": rule.event_types,
        "eventStartsWith": rule.event_starts_with,
        "dataStartsWith": rule.data_starts_with,
        "errorProperty": rule.error_property,
    }
    return "{ " + ", ".join(f"{key(name)}: {literal(value)}" for name, value in given.items() if value) + " }"
