"""All files of types of a Python SDK."""

from __future__ import annotations

from generator.languages.python.cycles import cyclic as cyclic_types
from generator.languages.python.hints import Hint
from generator.languages.python.layout import Layout, Place, Side
from generator.languages.python.models import TypesModule, model_module, types_module
from generator.languages.python.packages import types_packages
from generator.languages.python.params import has_params, params_module
from generator.languages.python.reach import LANGUAGE, every_resource, shown_methods
from generator.languages.python.websocket_types import socket_type_files
from generator.model.api import Method, Model, Resource, ResultKind, WebhookUnwrap
from generator.model.types import Discriminator, Enum, OneOf, Ref, Scalar, Type, Unknown, strip_null
from generator.planning.contract import FilePlan


def type_files(layout: Layout) -> tuple[FilePlan, ...]:
    """A plan for each module of types and for each package that holds them."""
    found: dict[tuple[str, ...], TypesModule] = {}
    cyclic = cyclic_types(layout.api)

    def put(module: TypesModule) -> None:
        found.setdefault(module.place.module, module)

    for model in listed_models(layout):
        for side in sides(layout, model):
            put(model_module(layout, model, side, cyclic))
    for resource in every_resource(layout.api):
        for method in shown_methods(resource):
            for place, type_ in unnamed_responses(layout, resource, method):
                put(types_module(layout, place, type_, Side.RESPONSE, cyclic, at=method.at))
            if has_params(layout, method):
                put(params_module(layout, resource, method, cyclic))
    plans = [
        FilePlan(layout.path(path), "python/types.py.jinja", module.view, module.origins)
        for path, module in found.items()
    ]
    names = {path: module.place.name for path, module in found.items()}
    plans.extend(
        FilePlan(layout.path((*folder, "__init__")), "python/types_package.py.jinja", view)
        for folder, view in types_packages(layout, names, cyclic).items()
    )
    return (*plans, *socket_type_files(layout))


def listed_models(layout: Layout) -> tuple[Model, ...]:
    """Every model that the config names, further names included, and those that belong to methods."""
    listed = [*layout.api.shared]
    for resource in every_resource(layout.api):
        listed.extend(resource.models)
    listed.extend(model for model in layout.api.models.values() if model.response_of or model.event_of)
    return tuple(model for model in listed if model.availability.includes(LANGUAGE))


def sides(layout: Layout, model: Model) -> tuple[Side, ...]:
    """The sides on which a model has a module; shared ones have more than methods need."""
    id_, is_shared = model.alias_of or model.id, not model.resource
    shape = strip_null(layout.api.resolve(model.type))
    found: list[Side] = []
    if is_shared or id_ in layout.reached.responses or isinstance(shape, Enum):
        found.append(Side.RESPONSE)
    requested = id_ in layout.reached.requests
    if (is_shared or layout.has_param_twin(shape)) if requested else (is_shared and _is_constants(shape)):
        found.append(Side.REQUEST)
    return tuple(found)


def _is_constants(shape: Type) -> bool:
    """Whether a type is a set of constants, closed or open for other values of the same kind."""
    if isinstance(shape, OneOf):
        return all(isinstance(variant, (Enum, Scalar)) for variant in shape.variants)
    return isinstance(shape, Enum)


def unnamed_responses(layout: Layout, resource: Resource, method: Method) -> tuple[tuple[Place, Type], ...]:
    """The response types that a method declares because the config has no name for them."""
    if method.webhook is not None:
        return ((webhook_place(layout, resource, method), webhook_events(method.webhook)),)
    type_ = method.page.item if method.page is not None else method.result.type
    if type_ is None or method.result.kind in (ResultKind.NONE, ResultKind.BINARY):
        return ()
    if isinstance(strip_null(type_), (Ref, Unknown)) or nested_item(layout, method) is not None:
        return ()
    return ((layout.response(resource, method), type_),)


def nested_item(layout: Layout, method: Method) -> Place | None:
    """The place of a page's item that is declared inside of the named type of the whole page; else None."""
    page = method.page
    if page is None or not isinstance(page.envelope, Ref) or isinstance(strip_null(page.item), Ref):
        return None
    items = next((prop.name for prop in page.scheme.response if prop.purpose == "items"), "")
    module = layout.model(layout.api.models[page.envelope.id], Side.RESPONSE).module
    return Place(module, Hint(layout.names, "", items).item().name)


def webhook_events(webhook: WebhookUnwrap) -> OneOf:
    """The union of the events that a webhook method may return."""
    return OneOf(webhook.events, Discriminator(webhook.discriminator) if webhook.discriminator else None)


def webhook_place(layout: Layout, resource: Resource, method: Method) -> Place:
    """The place of that union."""
    stem = f"{layout.names.attribute(method.name.wire)}_webhook_event"
    return Place((*layout.folder(resource), stem), layout.names.class_name(stem))
