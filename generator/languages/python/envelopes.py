"""The module of the envelopes that some answers come in."""

from __future__ import annotations

from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.models import header_lines
from generator.languages.python.page_views import EnvelopesFile, EnvelopeView
from generator.languages.python.reach import every_method
from generator.languages.python.results import wrapper_class
from generator.planning.contract import FilePlan


def envelope_files(layout: Layout) -> tuple[FilePlan, ...]:
    """The plan of the module of the envelopes; none where every answer comes as it is."""
    unwrapped = sorted({method.result.unwrap for method in every_method(layout.api) if method.result.unwrap})
    if not unwrapped:
        return ()
    envelopes = tuple(_envelope(layout, name) for name in unwrapped)
    view = EnvelopesFile(
        header=header_lines(layout),
        exports=tuple(envelope.name for envelope in envelopes),
        aliased=any(envelope.default for envelope in envelopes),
        envelopes=envelopes,
    )
    return (FilePlan(layout.path(("_wrappers",)), "python/envelopes.py.jinja", view),)


def _envelope(layout: Layout, wire: str) -> EnvelopeView:
    name = layout.names.model_attribute(layout.names.attribute(wire))
    return EnvelopeView(
        name=wrapper_class(layout, wire),
        property=name,
        default="" if name == wire else f" = FieldInfo(alias={literal(wire)})",
    )
