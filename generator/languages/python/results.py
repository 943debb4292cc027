"""The results of methods as annotations and as arguments of a request, for either client."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout, Place
from generator.languages.python.returns import ReturnKind
from generator.languages.python.signature import MethodPlan, Switch
from generator.model.api import StreamKind
from generator.model.types import Scalar, ScalarKind, Type, Unknown, strip_null
from generator.planning.house import Role

LEGACY_BINARY = "HttpxBinaryResponseContent"
_PLAIN = {
    ScalarKind.STRING: "str",
    ScalarKind.BINARY: "str",
    ScalarKind.INTEGER: "int",
    ScalarKind.NUMBER: "float",
    ScalarKind.BOOLEAN: "bool",
}


@dataclass(frozen=True, slots=True)
class Results:
    """Spells results for the methods of the sync or the async client and imports what they need."""

    layout: Layout
    imports: Imports
    is_async: bool

    def annotation(self, plan: MethodPlan, switch: Switch | None) -> str:
        """What a signature of the method returns; `EITHER` stands for a value or a stream."""
        kind = plan.returned.kind
        if kind is ReturnKind.STREAM or switch is Switch.ON:
            return self.stream(plan)
        if switch is Switch.EITHER:
            return f"{self._value(plan)} | {self.stream(plan)}"
        if kind is not ReturnKind.PAGE:
            return self._value(plan)
        page = self.page(plan)
        if not self.is_async:
            return page
        self.imports.package("_base_client", "AsyncPaginator")
        return f"AsyncPaginator[{self.value_type(plan)}, {page}]"

    def _value(self, plan: MethodPlan) -> str:
        kind = plan.returned.kind
        if kind is ReturnKind.NONE:
            return "None"
        if kind is ReturnKind.BINARY:
            return self.binary()
        if plan.returned.nullable:
            return f"{self.imports.typing('Optional')}[{self.value_type(plan)}]"
        return self.value_type(plan)

    def value_type(self, plan: MethodPlan) -> str:
        """The type of the result, or of an item of a page, apart from null."""
        if plan.returned.kind is ReturnKind.PLAIN:
            return plain_type(self.layout, plan)
        if plan.returned.kind is ReturnKind.STREAM:
            return self._event(plan)
        return self._imported(plan.returned.place)

    def _event(self, plan: MethodPlan) -> str:
        """The type of one event of a stream; as for a whole result, a builtin one where it is no model."""
        assert plan.method.stream is not None
        return plain_name(self.layout, plan.method.stream.event) or self._imported(plan.returned.event)

    def _imported(self, place: Place | None) -> str:
        assert place is not None
        return self.imports.place(place)

    def binary(self) -> str:
        """The class of a binary result."""
        if is_legacy(self.layout):
            return f"{legacy_module(self.imports)}.{LEGACY_BINARY}"
        return self.imports.package("_response", "AsyncBinaryAPIResponse" if self.is_async else "BinaryAPIResponse")

    def page(self, plan: MethodPlan) -> str:
        """The page class with its item type."""
        name = plan.returned.async_page if self.is_async else plan.returned.sync_page
        return f"{self.imports.package('pagination', name)}[{self.value_type(plan)}]"

    def stream(self, plan: MethodPlan) -> str:
        """The stream class with the type of its events."""
        if is_jsonl(plan):
            name = "AsyncJSONLDecoder" if self.is_async else "JSONLDecoder"
            return f"{self.imports.package('_decoders.jsonl', name)}[{self._event(plan)}]"
        name = self.imports.package("_streaming", "AsyncStream" if self.is_async else "Stream")
        return f"{name}[{self._event(plan)}]"

    def stream_class(self, plan: MethodPlan) -> str:
        """The stream class as an argument of the request, '' for lines of JSON, whose class `cast_to` names."""
        return "" if is_jsonl(plan) else self.stream(plan)

    def cast_to(self, plan: MethodPlan) -> tuple[str, str]:
        """The class that a response is turned into, and the remark behind it."""
        kind = plan.returned.kind
        if kind is ReturnKind.NONE:
            return self.imports.package("_types", "NoneType"), ""
        if kind is ReturnKind.BINARY:
            return self.binary(), ""
        if kind is ReturnKind.STREAM and is_jsonl(plan):
            return self.stream(plan), ""
        value = self.value_type(plan)
        if plan.returned.unwrap:
            self.imports.typing("cast")
            wrapped = f"{self.wrapper(plan)}[{self._value(plan)}]"
            return f"cast({self.imports.typing('Type')}[{self._value(plan)}], {wrapped})", ""
        if plan.returned.is_union:
            self.imports.typing("cast")
            remark = self.layout.target.house.phrase(Role.UNION_CAST)
            return f"cast({self.imports.typing('Any')}, {value})", remark
        return value, ""

    def outer_cast(self, plan: MethodPlan) -> str:
        """The union that the whole call is cast to, or ''; a stream or a page is never cast."""
        returned = plan.returned
        plain = returned.kind is ReturnKind.MODEL and not plan.streams and not returned.unwrap
        return self._value(plan) if plain and returned.is_union else ""

    def wrapper(self, plan: MethodPlan) -> str:
        """The class of an envelope whose one property is the result."""
        return self.imports.package("_wrappers", wrapper_class(self.layout, plan.returned.unwrap))

    def post_parser(self, plan: MethodPlan) -> str:
        """The function that takes a result out of its envelope, or ''."""
        if not plan.returned.unwrap or plan.returned.kind is ReturnKind.PAGE:
            return ""
        return f"{self.wrapper(plan)}[{self._value(plan)}]._unwrapper"


def is_jsonl(plan: MethodPlan) -> bool:
    """Whether a stream is one of lines of JSON."""
    return plan.method.stream is not None and plan.method.stream.kind is StreamKind.JSONL


def wrapper_class(layout: Layout, unwrapped: str) -> str:
    """The name of the class of envelopes with one property."""
    return f"{layout.names.class_name(unwrapped)}Wrapper"


def plain_type(layout: Layout, plan: MethodPlan) -> str:
    """The builtin type of a result that is no model."""
    assert plan.returned.type is not None
    return plain_name(layout, plan.returned.type) or "object"


def plain_name(layout: Layout, type_: Type) -> str:
    """The builtin type of a value that is no model; '' for all others."""
    shape = strip_null(layout.api.resolve(strip_null(type_)))
    if isinstance(shape, Scalar):
        return _PLAIN[shape.kind]
    return "object" if isinstance(shape, Unknown) else ""


def is_legacy(layout: Layout) -> bool:
    """Whether raw responses are of the older kind (`x-sdkpress-response-style: legacy`)."""
    return layout.target.settings.get("response-style") == "legacy"


def legacy_module(imports: Imports) -> str:
    """The module of the older responses, imported as a whole."""
    return imports.name("." * len(imports.module), "_legacy_response")
