"""The ledger of a run: each operation, parameter, body, response and schema of the document with what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from generator.config.settings import SdkConfig
from generator.diagnostics.position import Span
from generator.load.tree import Mapping as Tree
from generator.load.tree import Sequence, Value, key_span_at, span_of
from generator.model.api import Api, BodyKind, Method, MethodKind
from generator.model.ledger import Entry, Fate, Ledger, Part
from generator.normalise.results import success
from generator.openapi.document import SENT_VERBS, Document, Operation

Endpoint = tuple[str, str]


def ledger_of(document: Document, config: SdkConfig, api: Api) -> Ledger:
    """What became of each part of the document in the API model; `api` was made from it with this config."""
    methods = _methods_by_endpoint(api)
    accepted = {(endpoint.verb, endpoint.path) for endpoint in config.unspecified_endpoints}
    entries: list[Entry] = []
    payloads = document.webhook_payloads() if _has_webhooks(api) else ()
    roots: list[tuple[str, Value]] = [(payload.pointer, payload.node) for _, payload in payloads]
    for endpoint in document.endpoints():
        operation = document.operation(*endpoint)
        if operation is None:
            continue
        known = methods.get(endpoint)
        if known is None:
            reason = "no resource of the config names it"
            if endpoint in accepted:
                reason = "listed under unspecified_endpoints"
            elif operation.verb not in SENT_VERBS:
                reason = "no SDK sends its verb"
            entries.append(_entry(Part.OPERATION, endpoint, Fate.UNREACHED, reason, operation.at))
            continue
        entries.append(_entry(Part.OPERATION, endpoint, Fate.GENERATED, "", operation.at))
        entries.extend(_parts(operation, known))
        roots.append((operation.pointer, operation.node))
    entries.extend(_schemas(document, roots, api))
    return Ledger(tuple(entries))


def _methods_by_endpoint(api: Api) -> dict[Endpoint, Method]:
    found: dict[Endpoint, Method] = {}
    for resource in api.every_resource():
        for method in resource.methods:
            if method.kind is MethodKind.HTTP:
                found.setdefault((method.verb, method.path), method)
    return found


def _has_webhooks(api: Api) -> bool:
    methods = (method for resource in api.every_resource() for method in resource.methods)
    return any(method.kind is MethodKind.WEBHOOK_UNWRAP for method in methods)


def _entry(part: Part, endpoint: Endpoint, fate: Fate, reason: str, at: Span | None, detail: str = "") -> Entry:
    name = " ".join(endpoint) + (f" {detail}" if detail else "")
    return Entry(part, name, fate, reason, at)


def _parts(operation: Operation, method: Method) -> Iterator[Entry]:
    endpoint = (operation.verb, operation.path)
    modelled = {(parameter.location.value, parameter.name.wire) for parameter in method.parameters}
    for parameter in operation.parameters:
        detail = f"{parameter.location} {parameter.name}"
        reason = ""
        if parameter.location == "cookie":
            reason = "cookies belong to the HTTP client, not to a method"
        elif (parameter.location, parameter.name) not in modelled:
            reason = "the client sends it"
            if parameter.location == "path":
                reason = "the path has no placeholder of this name"
        fate = Fate.LEFT_OUT if reason else Fate.GENERATED
        yield _entry(Part.PARAMETER, endpoint, fate, reason, span_of(parameter.node), detail)
    yield from _body(operation, method, endpoint)
    yield from _responses(operation, endpoint)


def _body(operation: Operation, method: Method, endpoint: Endpoint) -> Iterator[Entry]:
    if operation.body is None:
        return
    for media in operation.body.content:
        if method.body is None:
            yield _entry(Part.BODY, endpoint, Fate.LEFT_OUT, "the body has no schema", span_of(media.node), media.name)
        elif media.name == method.body.media:
            yield _entry(Part.BODY, endpoint, Fate.GENERATED, "", span_of(media.node), media.name)
        else:
            reason = f"{method.body.media} is sent instead"
            if method.body.kind is BodyKind.MULTIPART:
                reason = f"{method.body.media} is sent where files are given"
            yield _entry(Part.BODY, endpoint, Fate.LEFT_OUT, reason, span_of(media.node), media.name)


def _responses(operation: Operation, endpoint: Endpoint) -> Iterator[Entry]:
    chosen = success(operation)
    for response in operation.responses:
        reason = ""
        if response is not chosen and response.status[:1] in "45d":
            reason = "raised as an error by its status"
        elif chosen is not None and response is not chosen:
            reason = f"{chosen.status} gives the method its type"
        fate = Fate.LEFT_OUT if reason else Fate.GENERATED
        at = key_span_at(operation.node.get("responses"), response.status)
        yield _entry(Part.RESPONSE, endpoint, fate, reason, at, response.status)


def _schemas(document: Document, roots: Iterable[tuple[str, Value]], api: Api) -> Iterator[Entry]:
    """Each component: in the SDK where an operation of the SDK or a named type refers to it, else unreached."""
    reached = _reachable(document, roots, set(api.models))
    for name, node in document.component("schemas").items():
        if document.component_pointer(name) in reached:
            yield Entry(Part.SCHEMA, name, Fate.GENERATED, "", span_of(node))
        else:
            reason = "no operation of the SDK refers to it"
            yield Entry(Part.SCHEMA, name, Fate.UNREACHED, reason, span_of(node))


def _reachable(document: Document, roots: Iterable[tuple[str, Value]], named: AbstractSet[str]) -> set[str]:
    """The pointers that the roots refer to, directly or over others; a root has the pointer of its file."""
    seen: set[str] = set()
    stack: list[tuple[str, Value]] = list(roots)
    waiting = list(named)
    while stack or waiting:
        while waiting:
            pointer = waiting.pop()
            if pointer not in seen:
                seen.add(pointer)
                stack.append((pointer, document.value(pointer)))
        if not stack:
            break
        base, node = stack.pop()
        if isinstance(node, Tree):
            waiting.extend(document.absolute(reference, base) for reference in _references(node))
            stack.extend((base, value) for value in node.values() if isinstance(value, (Tree, Sequence)))
        elif isinstance(node, Sequence):
            stack.extend((base, value) for value in node if isinstance(value, (Tree, Sequence)))
    return seen


def _references(node: Mapping[str, Value]) -> Iterator[str]:
    reference = node.get("$ref")
    if isinstance(reference, str):
        yield reference
    discriminator = node.get("discriminator")
    mapping = discriminator.get("mapping") if isinstance(discriminator, Tree) else None
    if isinstance(mapping, Tree):
        yield from (target for target in mapping.values() if isinstance(target, str) and target.startswith("#"))
