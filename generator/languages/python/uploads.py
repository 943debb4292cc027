"""Files in request bodies: which arguments hold them, and how a method takes them out."""

from __future__ import annotations

from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.members import spelled_name, wire_name
from generator.languages.python.resource_views import UploadView
from generator.languages.python.signature import CallArgument, MethodPlan
from generator.model.api import BodyKind
from generator.model.types import Array, Object, OneOf, Scalar, ScalarKind, Type, strip_null
from generator.planning.house import Role

_DEPTH = 8
"""How deep a body is searched for files; deeper ones are not found, so that a type that holds itself has an end."""


def takes_files(layout: Layout, plan: MethodPlan, arguments: tuple[CallArgument, ...]) -> bool:
    """Whether a method with these arguments in its body sends files."""
    body = plan.method.body
    if body is None or body.kind is not BodyKind.MULTIPART or not body.has_files:
        return False
    return any(file_paths(layout, argument) for argument in arguments)


def upload_view(
    layout: Layout, imports: Imports, plan: MethodPlan, arguments: tuple[CallArgument, ...], transform: tuple[str, str]
) -> UploadView:
    """How a method with these arguments in its body takes files out of it.

    `transform` is the function that turns arguments into what is sent, with the type that it needs. Files are looked for
    before it, by keyword, unless the API has another name for one of them.
    """
    assert plan.method.body is not None
    paths = [path for argument in arguments for path in file_paths(layout, argument)]
    by_keyword = [path for path, _ in paths]
    by_wire = [path for _, path in paths]
    is_renamed = by_keyword != by_wire
    function, second = transform if is_renamed else _copy(layout, imports, _listed(by_keyword))
    imports.package("_utils", "extract_files")
    imports.typing("cast")
    imports.typing("Mapping")
    # The formatter removes this name after it has sorted the imports, as published SDKs show.
    imports.package("_types", "HttpxRequestFiles")
    names = tuple(argument.name for argument in arguments)
    return UploadView(
        function=function,
        second=second,
        is_transformed=is_renamed,
        variable="extracted_files" if "files" in names else "files",
        paths=_listed(by_wire),
        single=names[0] if len(names) == 1 else "",
        entries=names if len(names) > 1 else (),
        conditional=len(plan.method.body.offered) > 1,
        remark=layout.target.house.lines(Role.MULTIPART_BOUNDARY),
    )


def _copy(layout: Layout, imports: Imports, paths: str) -> tuple[str, str]:
    """The function that copies a body, so that taking files out changes nothing of the caller's, and its argument."""
    if "deepcopy_with_paths" in layout.target.style:
        return imports.package("_files", "deepcopy_with_paths"), paths
    return imports.package("_utils", "deepcopy_minimal"), ""


def _listed(paths: list[tuple[str, ...]]) -> str:
    return f"[{', '.join(_spelled(path) for path in paths)}]"


def _spelled(path: tuple[str, ...]) -> str:
    return f"[{', '.join(literal(part) for part in path)}]"


_Path = tuple[tuple[str, ...], tuple[str, ...]]


def file_paths(layout: Layout, argument: CallArgument) -> list[_Path]:
    """The ways that lead from a body to the files of an argument, by keywords and as the API spells them.

    A part is the name of a property, or `<array>` for any item of a list.
    """
    return _paths(layout, argument.type, ((argument.name,), (wire_name(argument.wire),)), 0)


def _paths(layout: Layout, type_: Type, path: _Path, depth: int) -> list[_Path]:
    shape = strip_null(layout.api.resolve(strip_null(type_)))
    if isinstance(shape, Scalar):
        return [path] if shape.kind is ScalarKind.BINARY else []
    if depth > _DEPTH:
        return []
    if isinstance(shape, Array):
        return _paths(layout, shape.item, _longer(path, "<array>", "<array>"), depth + 1)
    if isinstance(shape, OneOf):
        return list(dict.fromkeys(found for v in shape.variants for found in _paths(layout, v, path, depth + 1)))
    if isinstance(shape, Object):
        return [
            found
            for field in layout.api.fields(shape)
            for longer in [_longer(path, spelled_name(layout, field.name, field.type), wire_name(field.name))]
            for found in _paths(layout, field.type, longer, depth + 1)
        ]
    return []


def _longer(path: _Path, keyword: str, wire: str) -> _Path:
    return (*path[0], keyword), (*path[1], wire)
