"""What the modules of resources use of the runtime: where its parts are, and how requests are spelled with them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.typescript.imports import Imports
from generator.languages.typescript.literals import template
from generator.languages.typescript.places import Module
from generator.languages.typescript.syntax import Call, Code, Entry, Expression, Generic, Items, Obj, TsType, Word

_OPTIONS_HEADERS = "options?.headers"


@dataclass(frozen=True, slots=True)
class Runtime:
    """The runtime of the present layout, as one module uses it."""

    imports: Imports

    resource: Module = ("core", "resource")
    pagination: Module = ("core", "pagination")
    streaming: Module = ("core", "streaming")
    client: str = "this._client"

    def _name(self, module: Module, name: str) -> str:
        return self.imports.core(module, name)

    # -- types -------------------------------------------------------------------------------------------------------

    def base(self) -> str:
        """The class that resources extend."""
        return self._name(self.resource, "APIResource")

    def request_options(self) -> TsType:
        """What callers may say about one request."""
        return Word(self._name(("internal", "request-options"), "RequestOptions"), name=True)

    def promise(self, type_: TsType, *, streamed: bool = False) -> TsType:  # noqa: ARG002 - for the other layout
        """A promise of an answer; `streamed` where the method may stream."""
        return Generic(self._name(("core", "api-promise"), "APIPromise"), (type_,))

    def page_promise(self, types: tuple[TsType, ...]) -> TsType:
        """A promise of the first of several pages."""
        return Generic(self._name(self.pagination, "PagePromise"), types)

    def stream(self, event: TsType) -> TsType:
        """A stream of events."""
        return Generic(self._name(self.streaming, "Stream"), (event,))

    def uploadable(self) -> TsType:
        """A file that callers give."""
        return Word(self._name(("core", "uploads"), "type Uploadable"), name=True)

    def page_class(self, name: str) -> str:
        """The class of a page scheme."""
        return self._name(self.pagination, name)

    def page_params(self, name: str) -> TsType:
        """The params that a page scheme asks for."""
        return Word(self._name(self.pagination, f"type {name}Params"), name=True)

    def response(self) -> TsType:
        """An HTTP response."""
        return Word("Response", name=True)

    # -- expressions -------------------------------------------------------------------------------------------------

    def path(self, text: str, values: dict[str, str]) -> Expression:
        """A path with values in it, each of them escaped."""
        tag = self._name(("internal", "utils", "path"), "path")
        return Code(f"{tag}`{template(text, values)}`", "template")

    def headers(self, entries: tuple[Entry, ...]) -> Expression:
        """Headers of a method, which those of the caller go before."""
        build = self._name(("internal", "headers"), "buildHeaders")
        return Call(build, (Items((Obj(entries), Code(_OPTIONS_HEADERS))),))

    def multipart(self, name: str, options: Expression) -> Expression:
        """The options of a request whose body is sent as a form."""
        wrap = self._name(("internal", "uploads"), name)
        return Call(wrap, (options, Code(self.client, "name")))


@dataclass(frozen=True, slots=True)
class NodeRuntime(Runtime):
    """The runtime of the older layout."""

    resource: Module = ("resource",)
    pagination: Module = ("pagination",)
    streaming: Module = ("streaming",)

    def _core(self, name: str) -> str:
        return f"{self.imports.older_core('* as Core')}.{name}"

    def request_options(self) -> TsType:
        return Word(self._core("RequestOptions"), name=True)

    def promise(self, type_: TsType, *, streamed: bool = False) -> TsType:
        name = self.imports.older_core("{ APIPromise }") if streamed else self._core("APIPromise")
        return Generic(name, (type_,))

    def page_promise(self, types: tuple[TsType, ...]) -> TsType:
        return Generic(self._core("PagePromise"), types)

    def uploadable(self) -> TsType:
        return Word(self._core("Uploadable"), name=True)

    def response(self) -> TsType:
        return Word(self._name(("_shims", "index"), "type Response"), name=True)

    def path(self, text: str, values: dict[str, str]) -> Expression:
        return Code(f"`{template(text, values)}`", "template")

    def headers(self, entries: tuple[Entry, ...]) -> Expression:
        return Obj((*entries, Entry(f"...{_OPTIONS_HEADERS}")))

    def multipart(self, name: str, options: Expression) -> Expression:
        return Call(self._core(name), (options,))
