"""The modules that are the same in every Python SDK, and the few that hold what one SDK decides for itself."""

from __future__ import annotations

from typing import Final

from generator.languages.python.client_names import client_names
from generator.languages.python.error_types import BASE_MODULE, errors_file
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.runtime_views import HttpFile, SdkFile, StreamRuleView, VersionFile
from generator.languages.python.websocket_types import has_sockets
from generator.model.api import StreamRule, Wire
from generator.planning.contract import FilePlan, Renamed
from generator.planning.environment import env_prefix

_MODULES: Final = (
    "_base_client _compat _constants _construction _exceptions _files _lazy_types _legacy_response _models _oauth2 _qs "
    "_resource _response _stream_rules _streaming _types _webhooks"
)
_FOLDERS: Final = {
    "_core": (
        "__init__ aiohttp_transport async_client client headers http_clients options pages parsing platforms requests "
        "retries sync_client"
    ),
    "_decoders": "__init__ jsonl lines",
    "_utils": (
        "__init__ _coerce _copies _dates _extract_files _file_paths _guards _json _logs _path _proxy _required_args "
        "_resources_proxy _signatures _sync _transform _typing _utils"
    ),
}
_SOCKETS: Final = (
    "_event_handler _send_queue _websockets/__init__ _websockets/connections _websockets/handling "
    "_websockets/managers _websockets/reconnection _websockets/types"
)
RENDERED: Final = ("_sdk.py", "_http.py", "_version.py")
"""The modules of the runtime that each SDK has its own of."""
_WEBSOCKET_EXTRA: Final = "realtime"
_LONGEST_WAIT: Final = 60
"""Seconds that a server may ask a client to wait, where the config does not say."""
BASE_ERROR: Final = "SdkError"
"""What the runtime calls the base class of all errors."""

_ACTIONS: Final = {"continue": "skip"}
_KNOWN_ACTIONS: Final = frozenset(["yield", "yield_event_and_data", "error", "done", "skip"])


def copied_files(*, sockets: bool) -> tuple[str, ...]:
    """The files of the runtime that are the same in every SDK, relative to the package; some only for WebSockets."""
    folders = (f"{folder}/{name}.py" for folder, names in _FOLDERS.items() for name in names.split())
    modules = f"{_MODULES} {_SOCKETS if sockets else ''}"
    return (*(f"{name}.py" for name in modules.split()), *folders, "py.typed")


def runtime_files(layout: Layout) -> tuple[FilePlan, ...]:
    """The plans of the runtime: files to copy, and the modules that hold what this SDK decides."""
    root = f"src/{layout.target.package_name}"
    renamed = Renamed(((BASE_ERROR, client_names(layout).error),))
    typed = bool(layout.api.errors.types)
    moved = {"_exceptions.py": f"{BASE_MODULE}.py"} if typed else {}
    copies = (
        FilePlan(f"{root}/{moved.get(path, path)}", f"python/runtime/{path}", renamed)
        for path in copied_files(sockets=has_sockets(layout))
    )
    errors = FilePlan(f"{root}/_exceptions.py", "python/sdk/exceptions.py.jinja", errors_file(layout))
    library = client_names(layout).library
    return (
        *copies,
        *([errors] if typed else []),
        FilePlan(f"{root}/_sdk.py", "python/sdk/sdk.py.jinja", _sdk(layout)),
        FilePlan(f"{root}/_http.py", "python/sdk/http.py.jinja", HttpFile(library, library == "httpx")),
        FilePlan(
            f"{root}/_version.py", "python/sdk/version.py.jinja", VersionFile(literal(layout.target.package_name))
        ),
        FilePlan(f"{root}/lib/.keep", "", ""),
    )


def _sdk(layout: Layout) -> SdkFile:
    wire, longest = layout.api.wire, layout.target.settings.get("longest-retry-after")
    flags = tuple(dict.fromkeys(layout.names.attribute(scheme.name) for scheme in layout.api.auth))
    asked = dict.fromkeys(layout.names.attribute(name) for names in layout.api.security for name in names)
    usual = flags if layout.api.per_method_security else tuple(asked)
    return SdkFile(
        distribution=literal(distribution(layout)),
        websocket_extra=literal(websocket_extra(layout)),
        env_prefix=literal(env_prefix(layout.api)),
        docs_url=literal(docs_url(layout)),
        timeout=repr(wire.timeout_seconds),
        max_retries=repr(wire.max_retries),
        initial_delay=repr(float(wire.initial_delay_seconds)),
        max_delay=repr(float(wire.max_delay_seconds)),
        longest_wait=repr(float(str(longest or _LONGEST_WAIT))),
        repeats_anyway=repr(longest is None),
        multipart_array=literal(wire.multipart_array),
        tells_platform="False" if wire.omit_platform_headers else "True",
        rules=_rules(wire),
        flags=flags,
        default_security=f"{{{', '.join(f'{literal(flag)}: True' for flag in usual if flag in flags)}}}",
    )


def distribution(layout: Layout) -> str:
    """What the package is installed as."""
    packaging = layout.target.packaging
    return packaging.registry_name or layout.target.project_name or layout.target.package_name


def websocket_extra(layout: Layout) -> str:
    """The name of the optional dependencies of WebSocket connections."""
    return layout.target.packaging.websocket_extra or _WEBSOCKET_EXTRA


def docs_url(layout: Layout) -> str:
    """Where the SDK describes itself: its repository, else the documentation of the API."""
    repo = layout.target.repo
    return f"https://github.com/{repo}" if repo else layout.api.project.docs or "README.md"


def _rules(wire: Wire) -> tuple[StreamRuleView, ...]:
    """The rules of the config; without any, the usual end mark and an error inside of the data."""
    if not wire.stream_rules:
        return (
            StreamRuleView(literal("done"), (f"data_starts_with={literal('[DONE]')}",)),
            StreamRuleView(literal("yield"), (f"error_property={literal('error')}",)),
        )
    return tuple(_rule(rule) for rule in wire.stream_rules)


def _rule(rule: StreamRule) -> StreamRuleView:
    action = _ACTIONS.get(rule.handle, rule.handle)
    types = "".join(f"{literal(name)}, " for name in rule.event_types)
    given = {
        "event_types": f"({types})" if types else "",
        "event_starts_with": literal(rule.event_starts_with) if rule.event_starts_with else "",
        "data_starts_with": literal(rule.data_starts_with) if rule.data_starts_with else "",
        "error_property": literal(rule.error_property) if rule.error_property else "",
    }
    conditions = tuple(f"{name}={value}" for name, value in given.items() if value)
    return StreamRuleView(literal(action if action in _KNOWN_ACTIONS else "yield"), conditions)
