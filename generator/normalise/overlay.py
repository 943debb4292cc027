"""A type where it is used: what stands beside a reference, or around the only member of a union, changes its facts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from generator.load.pointer import parse_pointer
from generator.model.types import ALWAYS, Info, Scalar, Type, with_info


def component_name(pointer: str) -> str:
    """The last part of a pointer, as the name of what stands there; the name of the file for one that is all of it."""
    file, _, fragment = pointer.partition("#")
    steps = parse_pointer(f"#{fragment}") or ()
    return steps[-1] if steps else PurePosixPath(file).stem


def overlay(shape: Type, info: Info, component: str) -> Type:
    """A type as used through a reference or a wrapper, whose own texts and flags replace those of the target."""
    inner = shape.info
    docs = inner.docs if inner.inner_docs else info.docs or inner.docs
    changed = replace(
        inner,
        docs=docs,
        borrowed_docs=inner.borrowed_docs and docs == inner.docs,
        own_docs=info.own_docs or inner.own_docs,
        reference_title=info.title or inner.reference_title,
        component=inner.component if inner.inner_component else component or inner.component,
        variant_name=info.variant_name or inner.variant_name,
        examples=info.examples or inner.examples,
        listed_examples=info.listed_examples if info.examples else inner.listed_examples,
        default=info.default or inner.default,
        deprecated=info.deprecated or inner.deprecated,
        deprecation=info.deprecation or inner.deprecation,
        read_only=info.read_only or inner.read_only,
        write_only=info.write_only or inner.write_only,
        naming=info.naming or inner.naming,
        availability=inner.availability if info.availability == ALWAYS else info.availability,
        param_name=info.param_name or inner.param_name,
        at=info.at or inner.at,
    )
    return replace(shape, info=changed)


def only_member(inner: Type, info: Info) -> Type:
    """The only member of a union; its own text goes before the union's."""
    if info.format and isinstance(inner, Scalar) and not inner.info.format:
        inner = with_info(inner, format=info.format)
    docs = (info.docs if inner.info.borrowed_docs else inner.info.docs) or info.docs or inner.info.docs
    changed = overlay(inner, replace(info, docs="", own_docs=""), "")
    return with_info(
        changed,
        docs=docs,
        own_docs=inner.info.own_docs or info.own_docs,
        inner_docs=bool(inner.info.docs) and not inner.info.borrowed_docs,
        borrowed_docs=inner.info.borrowed_docs and not info.docs,
        reference_title=inner.info.reference_title,
        inner_examples=inner.info.inner_examples or inner.info.examples,
    )
