"""The reasons that are the same in every language, but for the name that the language spells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.diagnostics.position import Span
from generator.model.api import Api, ClientOption, Method, MethodKind, Model, PageScheme, Resource
from generator.model.types import Field, Object, strip_null
from generator.planning.reason_words import member_order_says, method_order_says, type_says
from generator.planning.reasons import Reason, Topic
from generator.planning.type_index import TypeIndex


def client_reasons(api: Api, called: str) -> tuple[Reason, ...]:
    """Why the client is called so."""
    says = f"the config calls the client `{called}` (client_settings, organization)"
    first = f"{api.project.operations} operations of the document are methods below it"
    return Reason(Topic.SOURCE, first), Reason(Topic.NAME, says, api.name.at)


def option_reasons(option: ClientOption) -> tuple[Reason, ...]:
    """Why the client has an option."""
    at = option.name.at
    reasons = [
        Reason(Topic.SOURCE, "an option of the config (client_settings.opts)", at),
        Reason(Topic.NAME, f"the config calls it `{option.name.wire}`", at),
    ]
    if option.env:
        reasons.append(Reason(Topic.TYPE, f"left out it is read from {option.env}", at))
    if option.auth_scheme:
        reasons.append(Reason(Topic.SOURCE, f"it feeds the security scheme `{option.auth_scheme}`", at))
    return tuple(reasons)


def page_reasons(scheme: PageScheme, named: Reason) -> tuple[Reason, ...]:
    """Why there is a page class; `named` is the reason for its name."""
    says = f"its type is `{scheme.kind.value}`, which says how the next page is asked for"
    source = Reason(Topic.SOURCE, "a scheme of the config (pagination)", scheme.name.at)
    return source, named, Reason(Topic.TYPE, says, scheme.name.at)


def resource_reasons(resource: Resource, named: str, place: str) -> tuple[Reason, ...]:
    """Why a resource is as it is: how it is `named`, and the `place` that it has."""
    order = "methods stand as create, retrieve, update, list, delete, the others by name; resources as in the config"
    return (
        Reason(Topic.SOURCE, f"the resource `{'.'.join(resource.path)}` of the config", resource.at),
        Reason(Topic.NAME, named, resource.at),
        Reason(Topic.PLACE, place, resource.at),
        Reason(Topic.ORDER, order),
    )


def method_reasons(method: Method, language: str, named: str, http: Iterable[Reason]) -> Iterator[Reason]:
    """All reasons for a method: how it is `named`, and those for what a request of it is, which only HTTP has."""
    if method.source is not None:
        yield Reason(Topic.SOURCE, f"the operation `{method.verb} {method.path}`", method.source)
    yield Reason(Topic.SOURCE, f"the method `{method.name.wire}` of the config", method.at)
    yield Reason(Topic.NAME, named, method.at)
    yield Reason(Topic.ORDER, method_order_says(method))
    match method.kind:
        case MethodKind.HTTP:
            yield from http
        case MethodKind.WEBHOOK_UNWRAP:
            says = "the config makes it parse webhooks; it gives one of the document's events"
            yield Reason(Topic.TYPE, says, method.at)
        case MethodKind.WEBSOCKET:
            yield Reason(Topic.TYPE, "the config makes it open a WebSocket", method.at)
    if method.deprecated:
        in_config = bool(method.deprecation.text(language))
        says = f"deprecated: the {'config' if in_config else 'document'} says so"
        yield Reason(Topic.TEXT, says, method.at if in_config else method.source)


def params_reasons(resource: Resource, method: Method) -> Iterator[Reason]:
    """Why there is a type of what a method takes."""
    yield Reason(Topic.SOURCE, f"what `{_dotted(resource, method)}` takes: its query and its body", method.source)
    yield Reason(Topic.NAME, "the resource in the singular, the method, and Params", method.at)


def response_reasons(resource: Resource, method: Method) -> Iterator[Reason]:
    """Why there is a type of what a method gives back."""
    yield Reason(Topic.SOURCE, f"what `{_dotted(resource, method)}` gives back", method.source)
    yield Reason(Topic.NAME, "no model of the config names the schema, so it is called after the method", method.at)


def unnamed_reasons(api: Api, index: TypeIndex, places: tuple[Span, ...], named: str) -> Iterator[Reason]:
    """Why there is a type that the config does not name, which comes from these places."""
    yield Reason(Topic.SOURCE, "a schema that the config does not name", places[0] if places else None)
    yield Reason(Topic.NAME, named)
    shape = next((type_ for at in places for type_ in index.shapes.get(at, ())), None)
    if shape is not None:
        yield Reason(Topic.TYPE, type_says(api, shape), shape.info.at)


def model_reasons(api: Api, model: Model, named: str, form: str, shared: str) -> Iterator[Reason]:
    """All reasons for a model.

    It is `named` so unless ('') the document says how; `form` is what an object becomes, `shared` where a shared one is.
    """
    owner, at = ".".join(model.resource) or "$shared", model.type.info.at
    yield Reason(Topic.SOURCE, f"the schema {model.id}", at)
    yield Reason(Topic.SOURCE, f"the model `{model.name.wire}` of `{owner}` in the config", model.name.at)
    if named:
        yield Reason(Topic.NAME, named, model.name.at)
    else:
        yield Reason(Topic.NAME, "the document names it (x-stainless-naming)", at)
    shape = strip_null(api.resolve(model.type))
    yield Reason(Topic.TYPE, form if isinstance(shape, Object) else type_says(api, shape), at)
    where = f"with the resource `{owner}`" if model.resource else shared
    yield Reason(Topic.PLACE, f"{where}, where the config lists it first", model.name.at)
    if isinstance(shape, Object):
        yield Reason(Topic.ORDER, member_order_says(api))


def field_reasons(api: Api, owner: Object, field: Field, named: str, optional: str) -> Iterator[Reason]:
    """All reasons for a property of a type: how it is `named`, and what an `optional` one is marked with."""
    info = field.type.info
    yield Reason(Topic.SOURCE, f"the property `{field.name}` of {owner.info.id or 'the body'}", info.at)
    yield Reason(Topic.NAME, named, info.at)
    yield Reason(Topic.TYPE, type_says(api, field.type), info.at)
    yield Reason(Topic.TYPE, "required" if field.required else optional, owner.info.at)
    yield Reason(Topic.ORDER, member_order_says(api))
    if info.docs:
        yield Reason(Topic.TEXT, "its text is the description of the document", info.at)


def _dotted(resource: Resource, method: Method) -> str:
    return ".".join((*resource.path, method.name.wire))
