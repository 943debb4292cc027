"""Files in request bodies: which arguments hold them, and how a method takes them out."""

from __future__ import annotations

from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.resource_views import UploadView
from generator.languages.python.signature import CallArgument, MethodPlan
from generator.model.api import Api, BodyKind
from generator.model.types import Array, Object, OneOf, Ref, Scalar, ScalarKind, Type, strip_null
from generator.planning.house import Role

_DEPTH = 8
"""How deep a body is searched for files; deeper ones are not found, so that a type that holds itself has an end."""


def upload_view(
    layout: Layout, imports: Imports, plan: MethodPlan, arguments: tuple[CallArgument, ...]
) -> UploadView | None:
    """How a method with these arguments in its body takes files out of it; None where it has none."""
    body = plan.method.body
    if body is None or body.kind is not BodyKind.MULTIPART or not body.has_files:
        return None
    paths = [path for argument in arguments for path in _paths(layout, argument.type, (argument.name,), 0)]
    if not paths:
        return None
    copies_paths = "deepcopy_with_paths" in layout.target.style
    if copies_paths:
        function = imports.package("_files", "deepcopy_with_paths")
    else:
        function = imports.package("_utils", "deepcopy_minimal")
    imports.package("_utils", "extract_files")
    imports.typing("cast")
    imports.typing("Mapping")
    # The formatter removes this name after it has sorted the imports, as published SDKs show.
    imports.package("_types", "HttpxRequestFiles")
    names = tuple(argument.name for argument in arguments)
    return UploadView(
        function=function,
        variable="extracted_files" if "files" in names else "files",
        paths=f"[{', '.join(_spelled(path) for path in paths)}]",
        single=names[0] if len(names) == 1 else "",
        entries=names if len(names) > 1 else (),
        copies_paths=copies_paths,
        conditional=len(body.offered) > 1,
        remark=layout.target.house.lines(Role.MULTIPART_BOUNDARY),
        media=literal(body.media),
    )


def _spelled(path: tuple[str, ...]) -> str:
    return f"[{', '.join(literal(part) for part in path)}]"


def _paths(layout: Layout, type_: Type, path: tuple[str, ...], depth: int) -> list[tuple[str, ...]]:
    """The ways that lead to a file: names of properties, and `<array>` for any item of a list."""
    shape = _shape(layout.api, type_)
    if isinstance(shape, Scalar):
        return [path] if shape.kind is ScalarKind.BINARY else []
    if depth > _DEPTH:
        return []
    if isinstance(shape, Array):
        return _paths(layout, shape.item, (*path, "<array>"), depth + 1)
    if isinstance(shape, OneOf):
        return list(dict.fromkeys(found for v in shape.variants for found in _paths(layout, v, path, depth + 1)))
    if isinstance(shape, Object):
        return [
            found
            for field in layout.api.fields(shape)
            for found in _paths(layout, field.type, (*path, layout.names.attribute(field.name)), depth + 1)
        ]
    return []


def _shape(api: Api, type_: Type) -> Type:
    inner = strip_null(type_)
    return strip_null(api.resolve(inner)) if isinstance(inner, Ref) else inner
