"""The arguments of methods as they stand in signatures and docstrings."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.python.annotations import Annotations
from generator.languages.python.client_names import client_names
from generator.languages.python.docstrings import method_docstring
from generator.languages.python.hints import Hint
from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout, Side, relative
from generator.languages.python.members import declare_typed_dict
from generator.languages.python.params import variant_name
from generator.languages.python.signature import CallArgument, MethodPlan, Signature, Switch
from generator.model.types import OneOf, Ref, Type, strip_null
from generator.planning.house import Role


@dataclass(slots=True)
class ArgumentAnnotations(Annotations):
    """Writes annotations of arguments; what a types module declares for them (`home`) is named through that module."""

    home: tuple[str, ...] = ()

    def declare(self, type_: Type, hint: Hint) -> str:  # noqa: ARG002 - the types module spells the type out
        """The class that the types module declares."""
        return self._elsewhere(hint.name)

    def alias(self, type_: OneOf, hint: Hint, *, null: bool = False) -> str:  # noqa: ARG002 - as above
        """The union that the types module declares."""
        return self._elsewhere(hint.name)

    def _elsewhere(self, name: str) -> str:
        if not self.home:
            return "object"
        qualified = f"{whole_module(self.imports, self.home)}.{name}"
        self.exports.append(qualified)
        return qualified


def whole_module(imports: Imports, module: tuple[str, ...]) -> str:
    """A module of the SDK, imported from the package that it is in."""
    return imports.name(relative(imports.module, module[:-1]), module[-1])


@dataclass(frozen=True, slots=True)
class Sentinels:
    """The values that stand for an argument which is left out; style `omit_default` has two kinds of them."""

    omitted: str
    omitted_type: str
    unset: str
    unset_type: str


def sentinels(layout: Layout) -> Sentinels:
    """The sentinels of an SDK's style."""
    if "omit_default" in layout.target.style:
        return Sentinels("omit", "Omit", "not_given", "NotGiven")
    return Sentinels("NOT_GIVEN", "NotGiven", "NOT_GIVEN", "NotGiven")


@dataclass(frozen=True, slots=True)
class ArgumentText:
    """An argument with its annotation; `optional` ones may be left out."""

    name: str
    annotation: str
    optional: bool


def argument_texts(
    layout: Layout, imports: Imports, plan: MethodPlan, signature: Signature, *, is_async: bool = False
) -> tuple[ArgumentText, ...]:
    """The arguments of one signature with their annotations; only a binary body differs between the two clients."""
    home = plan.params.module if plan.params is not None else ()
    writer = ArgumentAnnotations(layout, Side.REQUEST, imports, frozenset(), declare_typed_dict, home=home)
    prefix = variant_name(writer, plan.method, signature.variant) if signature.variant is not None else ""
    return tuple(
        ArgumentText(
            argument.name,
            _bytes_annotation(layout, imports, argument, is_async=is_async)
            if argument.location == "body" and is_binary(plan)
            else _annotation(layout, writer, argument, prefix),
            not argument.required,
        )
        for argument in signature.arguments
    )


def _bytes_annotation(layout: Layout, imports: Imports, argument: CallArgument, *, is_async: bool) -> str:
    """What a body of bytes may be given as; as an argument of its own it may also be the path of a file."""
    streamed = "AsyncBinaryTypes" if is_async else "BinaryTypes"
    if not argument.positional:
        return imports.package("_types", streamed)
    names = ("FileContent", streamed) if "streamed_bytes" in layout.target.style else ("FileContent",)
    return " | ".join(imports.package("_types", name) for name in names)


def is_binary(plan: MethodPlan) -> bool:
    """Whether the body of a method is bytes."""
    return plan.method.body is not None and plan.method.body.is_bytes


def _annotation(layout: Layout, writer: ArgumentAnnotations, argument: CallArgument, prefix: str) -> str:
    if argument.switch is Switch.EITHER:
        return "bool"
    if argument.switch is not None:
        value = f"{writer.imports.extensions('Literal')}[{argument.switch is Switch.ON}]"
        nullable = argument.switch is Switch.OFF and writer.is_nullable(argument.type)
        return f"{writer.imports.typing('Optional')}[{value}]" if nullable else value
    _import_plainly(layout, writer, argument.type)
    return writer.annotation(argument.type, Hint(layout.names, prefix, argument.wire))


def _import_plainly(layout: Layout, writer: ArgumentAnnotations, type_: Type) -> None:
    """Imports the response type of a name from its package, and a shared type through the package of its kind.

    Where nothing uses such an import the formatter removes it, after it has laid out the statement with it; published
    SDKs show both, the imports that stay and the layout that those left behind which do not.
    """
    inner = strip_null(type_)
    if not isinstance(inner, Ref) or inner.recursive:
        return
    place = layout.model(layout.api.models[inner.id], Side.RESPONSE)
    is_shared = place.module[:2] == ("types", "shared")
    folder, name = (("types",), "shared_params") if is_shared else (place.module[:-1], place.name)
    writer.imports.name(relative(writer.imports.module, folder), name)


def merged(signatures: tuple[tuple[ArgumentText, ...], ...]) -> tuple[ArgumentText, ...]:
    """The arguments that serve every signature: in order of appearance, with any of their annotations."""
    found: dict[str, list[ArgumentText]] = {}
    for arguments in signatures:
        for argument in arguments:
            found.setdefault(argument.name, []).append(argument)
    return tuple(
        ArgumentText(
            name,
            " | ".join(dict.fromkeys(use.annotation for use in uses)),
            len(uses) < len(signatures) or any(use.optional for use in uses),
        )
        for name, uses in found.items()
    )


def argument_line(imports: Imports, known: Sentinels, argument: ArgumentText) -> str:
    """The argument as it stands in a signature."""
    if not argument.optional:
        return f"{argument.name}: {argument.annotation}"
    imports.package("_types", known.omitted_type)
    imports.package("_types", known.omitted)
    return f"{argument.name}: {argument.annotation} | {known.omitted_type} = {known.omitted}"


def takes_idempotency_key(layout: Layout, plan: MethodPlan) -> bool:
    """Whether a method takes an idempotency key of its own (`client_settings.idempotency_header`)."""
    taken = any(argument.name == "idempotency_key" for signature in plan.signatures for argument in signature.arguments)
    return bool(layout.api.wire.idempotency_header) and plan.method.verb != "get" and not taken


def extra_lines(layout: Layout, imports: Imports, plan: MethodPlan) -> tuple[str, ...]:
    """The arguments that every method has."""
    library = imports.whole(client_names(layout).library)
    known = sentinels(layout)
    for name in ("Body", "Query", "Headers", known.unset_type, known.unset):
        imports.package("_types", name)
    lines = (
        "extra_headers: Headers | None = None",
        "extra_query: Query | None = None",
        "extra_body: Body | None = None",
        f"timeout: float | {library}.Timeout | None | {known.unset_type} = {known.unset}",
    )
    return (*lines, "idempotency_key: str | None = None") if takes_idempotency_key(layout, plan) else lines


def signature_docstring(layout: Layout, plan: MethodPlan, signature: Signature) -> str:
    """The docstring of a method: its text, then its arguments, those of the path in the order of the URL."""
    others = [argument for argument in signature.arguments if argument.location != "path"]
    listed = (*plan.in_path, *others)
    if not listed:
        return method_docstring(plan.method.docs)
    house = layout.target.house
    extras = [
        ("extra_headers", house.phrase(Role.EXTRA_HEADERS)),
        ("extra_query", house.phrase(Role.EXTRA_QUERY)),
        ("extra_body", house.phrase(Role.EXTRA_BODY)),
        ("timeout", house.phrase(Role.TIMEOUT)),
    ]
    if takes_idempotency_key(layout, plan):
        extras.append(("idempotency_key", house.phrase(Role.IDEMPOTENCY_KEY)))
    return method_docstring(
        plan.method.docs, tuple((argument.name, argument.docs) for argument in listed), tuple(extras)
    )
