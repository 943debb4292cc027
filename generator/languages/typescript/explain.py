"""Answers to questions about the files of a TypeScript SDK: from a name or a line back to the document and the config."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from generator.languages.typescript.client_options import client_options
from generator.languages.typescript.operations import operation
from generator.languages.typescript.pages import PAGINATION
from generator.languages.typescript.places import LANGUAGE, Module, Places, module_path
from generator.languages.typescript.reasons import Reasons
from generator.model.api import Api, Method, MethodKind, Resource
from generator.planning.audience import api_for
from generator.planning.common_reasons import client_reasons, option_reasons, page_reasons, resource_reasons
from generator.planning.contract import FilePlan, Target
from generator.planning.page_schemes import schemes_by_class
from generator.planning.reasons import Explained, Reason, Topic

_CALL: Final = re.compile(r"\bclient((?:\.\w+)+)")
_ENDPOINT: Final = re.compile(r'"(get|put|post|delete|patch|head|options|trace) (/[^"]*)"')
_WORD: Final = re.compile(r"[A-Za-z_$][\w$]*")
_SHOWN: Final = 5


def explainer(api: Api, target: Target, plans: tuple[FilePlan, ...]) -> TypescriptExplainer:
    """What answers questions about the plans of an SDK."""
    return TypescriptExplainer(Places(api_for(api, LANGUAGE), target), {plan.path: plan for plan in plans})


class TypescriptExplainer:
    """Answers questions about the files of one TypeScript SDK."""

    def __init__(self, places: Places, plans: dict[str, FilePlan]) -> None:
        self.places = places
        self.plans = plans
        self.reasons = Reasons(places)
        self.client_path = module_path(places.client_module)
        self.own_path = module_path(places.base_client_module)

    def by_name(self, name: str) -> tuple[Explained, ...]:
        """What a name stands for: a resource, method or argument from the client on, a type, or one of its members."""
        parts = [part for part in name.removesuffix("()").split(".") if part]
        if parts and parts[0] == "client":
            return self._from_client(parts[1:])
        return (
            tuple(self._declared(".".join(parts))) or self._page(parts) or (self._from_client(parts) if parts else ())
        )

    def by_place(self, path: str, names: tuple[str, ...], line: str, block: str) -> Explained | None:
        """What a line comes from; the innermost declared name that is known decides."""
        plan = self.plans.get(path)
        if plan is None:
            return None
        for name in names:
            if (method := self._methods.get((path, name))) is not None:
                return self._method(*method)
            if name in plan.origins:
                return self._type(plan, name)
        if path in (self.client_path, self.own_path) and (found := self._in_client(names, line)):
            return found
        page = next((page for name in names for page in self._page([name])), None) if path == PAGINATION else None
        return page or self._mentioned(line) or self._mentioned(block) or self._file(plan)

    def _in_client(self, names: tuple[str, ...], line: str) -> Explained | None:
        """What a line of the client's module is about: an option or a resource, else the client."""
        members = [name.partition(".")[2] for name in names if "." in name]
        for word in (*_WORD.findall(line)[:3], *(member.split(".")[0] for member in members)):
            if found := self._option([word]) or self._from_client([word]):
                return found[0]
        return self._client() if names else None

    # -- from the client -----------------------------------------------------------------------------------------

    def _from_client(self, parts: list[str]) -> tuple[Explained, ...]:
        if not parts:
            return (self._client(),)
        resource, children, position = None, self.places.top, 0
        while position < len(parts):
            found = next((r for r in children if self.places.names.member(r.name) == parts[position]), None)
            if found is None:
                break
            resource, children, position = found, self.places.children(found), position + 1
        rest = parts[position:]
        if resource is not None and not rest:
            return (self._resource(resource),)
        owner = resource or self.places.top_level
        methods = self.places.methods(owner) if owner is not None else ()
        method = next((m for m in methods if self.places.names.member(m.name.wire) == rest[0]), None)
        if owner is None or method is None:
            return self._option(rest) if resource is None else ()
        match rest[1:]:
            case []:
                return (self._method(owner, method),)
            case [name]:
                return tuple(self._argument(owner, method, name))
        return ()

    def _client(self) -> Explained:
        api, name = self.places.api, self.places.client_class
        reasons = client_reasons(api, self.places.target.client_name or api.client_name)
        return Explained(f"the client {name}", self.client_path, name, reasons)

    def _option(self, parts: list[str]) -> tuple[Explained, ...]:
        found = next((option for option in client_options(self.places) if parts == [option.name]), None)
        if found is None:
            return ()
        reasons = option_reasons(found.option)
        return (Explained(f"the client's option {found.name}", self.own_path, "ClientOptions", reasons, found.name),)

    def _resource(self, resource: Resource) -> Explained:
        name, plain = self.places.class_name(resource), self.places.names.class_name(resource.name)
        longer = "" if name == plain else ", with `Resource` behind it, for a type of its own has the name"
        place = "a folder, for other resources are below it" if self.places.is_folder(resource) else "one module"
        if base := self.places.base_class(resource):
            place = f"{place}; its methods are in `{base}`, which is there without the resources below"
        reasons = resource_reasons(resource, f"`{resource.name}` in camel case{longer}", place)
        return Explained(f"the resource {self._dotted(resource)}", self._path(resource), name, reasons)

    # -- methods -------------------------------------------------------------------------------------------------

    def _method(self, resource: Resource, method: Method) -> Explained:
        path, declared = self._home(resource, method)
        title = f"the method {self._dotted(resource)}.{self.places.names.member(method.name.wire)}"
        return Explained(title, path, declared, self.reasons.method(resource, method))

    def _argument(self, resource: Resource, method: Method, name: str) -> Iterator[Explained]:
        """A member of the object that a method takes, where the params type declares it."""
        if method.kind is not MethodKind.HTTP:
            return
        op = operation(self.places, resource, method)
        argument = next((argument for argument in op.members if name in (argument.name, argument.wire)), None)
        if argument is not None:
            taken = f"{self.places.params(resource, method)}{'Base' if op.streams else ''}.{argument.name}"
            title = (
                f"the argument {argument.name} of {self._method(resource, method).title.removeprefix('the method ')}"
            )
            yield Explained(title, self._path(resource), taken, self.reasons.argument(method, argument))
        positional = (p for p in op.positional if name in (self.places.names.argument(p.name.wire), p.name.wire))
        for parameter in positional:
            whole = self._method(resource, method)
            reasons = (
                Reason(Topic.SOURCE, f"the parameter `{parameter.name.wire}` (path)", parameter.name.at),
                *(reason for reason in whole.reasons if reason.says.startswith("positional")),
            )
            title = f"the argument {self.places.names.argument(parameter.name.wire)} of {whole.title.split()[-1]}"
            yield Explained(title, whole.path, whole.name, reasons)

    @cached_property
    def _methods(self) -> dict[tuple[str, str], tuple[Resource, Method]]:
        """Each method by its file and its declared name."""
        return {
            self._home(resource, method): (resource, method)
            for resource in self.places.resources()
            for method in self.places.methods(resource)
        }

    def _home(self, resource: Resource, method: Method) -> tuple[str, str]:
        """The file of a method and its declared name: those of the client itself are in its own class."""
        name = self.places.names.member(method.name.wire)
        path = self.own_path if self.places.is_top_level(resource) else self._path(resource)
        return path, f"{self.places.method_class(resource)}.{name}"

    def _dotted(self, resource: Resource) -> str:
        return ".".join(("client", *self.places.chain(resource)))

    def _path(self, resource: Resource) -> str:
        return module_path(self.places.module(resource))

    # -- types ---------------------------------------------------------------------------------------------------

    def _declared(self, name: str) -> Iterator[Explained]:
        """The declared names that a name is, or whose end it is where none is."""
        names = {name, *self._inherited(name)}
        exact = [(plan, each) for plan in self.plans.values() for each in plan.origins if each in names]
        ends = [(p, each) for p in self.plans.values() for each in p.origins if name and each.endswith(f".{name}")]
        for plan, each in exact or ends:
            method = self._methods.get((plan.path, each))
            yield self._method(*method) if method is not None else self._type(plan, each)

    def _type(self, plan: FilePlan, name: str) -> Explained:
        resource = self._resources.get((plan.path, name))
        if resource is not None:
            return self._resource(resource)
        module: Module = tuple(plan.path.removeprefix("src/").removesuffix(".ts").split("/"))
        places = plan.origins[name]
        what, reasons = self.reasons.type(module, name, places)
        known = {reason.at for reason in reasons}
        reasons += tuple(Reason(Topic.SOURCE, "here", place) for place in places if place not in known)
        return Explained(f"{what} {name}", plan.path, name, reasons)

    @cached_property
    def _resources(self) -> dict[tuple[str, str], Resource]:
        return {
            (self._path(each), name): each
            for each in self.places.resources()
            for name in (self.places.class_name(each), self.places.base_class(each))
        }

    def _inherited(self, name: str) -> Iterator[str]:
        """What a method of a class is called where the class has it from another one."""
        class_, _, member = name.partition(".")
        for resource in self.places.resources() if member else ():
            if self.places.class_name(resource) == class_:
                yield f"{self.places.method_class(resource)}.{member}"

    def _page(self, parts: list[str]) -> tuple[Explained, ...]:
        scheme = schemes_by_class(self.places.api, self.places.names.class_name).get(parts[0]) if parts else None
        if scheme is None:
            return ()
        named = Reason(Topic.NAME, f"`{scheme.name.wire}` in camel case", scheme.name.at)
        return (Explained(f"the page class {parts[0]}", PAGINATION, parts[0], page_reasons(scheme, named)),)

    # -- what is left --------------------------------------------------------------------------------------------

    def _mentioned(self, text: str) -> Explained | None:
        """What a line of a test or a document calls."""
        endpoint = _ENDPOINT.search(text)
        for resource, method in self._methods.values() if endpoint else ():
            if endpoint and (method.verb, method.path) == endpoint.groups():
                return self._method(resource, method)
        for call in _CALL.finditer(text):
            parts = call[1].strip(".").split(".")
            for size in range(len(parts), 0, -1):
                if found := self._from_client(parts[:size]):
                    return found[0]
        types = (word for word in _WORD.findall(text) if word[0].isupper())
        return next((found for word in types for found in self._declared(word)), None)

    def _file(self, plan: FilePlan) -> Explained:
        """A file, or a line in it, that no part of the document decides alone."""
        says = f"the template {plan.template}" if plan.template else "a text that only the config decides"
        origins = sorted({place for places in plan.origins.values() for place in places})
        here = [Reason(Topic.SOURCE, "here", place) for place in origins[:_SHOWN]]
        none = [] if origins else [Reason(Topic.SOURCE, "no place of the document decides a line of it alone")]
        return Explained(f"the file {plan.path}", plan.path, "", (Reason(Topic.SOURCE, says), *here, *none))
