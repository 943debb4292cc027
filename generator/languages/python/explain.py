"""Answers to questions about the files of a Python SDK: from a name or a line back to the document and the config."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from generator.diagnostics.position import Span
from generator.languages.python.client_names import client_names
from generator.languages.python.client_options import client_options
from generator.languages.python.layout import Layout, Place
from generator.languages.python.method_reasons import argument_reasons, method_reasons
from generator.languages.python.reach import every_resource, shown_methods
from generator.languages.python.resource_layout import exported, is_shown, resource_classes, resource_module
from generator.languages.python.signature import CallArgument, method_plan
from generator.languages.python.type_reasons import TypeReasons
from generator.model.api import Api, Method, MethodKind, Resource
from generator.planning.common_reasons import client_reasons, option_reasons, page_reasons, resource_reasons
from generator.planning.contract import FilePlan, Target
from generator.planning.page_schemes import schemes_by_class
from generator.planning.reasons import Explained, Reason, Topic

_CALL: Final = re.compile(r"\bclient((?:\.\w+)+)")
_ENDPOINT: Final = re.compile(r'"(get|put|post|delete|patch|head|options|trace) (/[^"]*)"')
_WORD: Final = re.compile(r"\w+")
_VIEWS: Final = ("with_raw_response", "with_streaming_response")
_SHOWN: Final = 5


def explainer(api: Api, target: Target, plans: tuple[FilePlan, ...]) -> PythonExplainer:
    """What answers questions about the plans of an SDK."""
    return PythonExplainer(Layout(api, target), {plan.path: plan for plan in plans})


class PythonExplainer:
    """Answers questions about the files of one Python SDK."""

    def __init__(self, layout: Layout, plans: dict[str, FilePlan]) -> None:
        self.layout = layout
        self.plans = plans
        self.root = f"src/{layout.target.package_name}"

    def by_name(self, name: str) -> tuple[Explained, ...]:
        """What a name stands for: a resource, method or argument from the client on, a class, or one of its members."""
        parts = [part for part in name.removesuffix("()").split(".") if part]
        if parts and parts[0] in ("client", "async_client"):
            return self._from_client([part for part in parts[1:] if part not in _VIEWS])
        if not parts:
            return ()
        return tuple(self._declared(parts)) or self._page(parts) or self._from_client(parts)

    def by_place(self, path: str, names: tuple[str, ...], line: str, block: str) -> Explained | None:
        """What a line comes from; the innermost declared name that is known decides."""
        plan = self.plans.get(path)
        if plan is None:
            return None
        for name in names:
            if (method := self._method_at(path, name)) is not None:
                return self._method(*method, name, path, line)
            if name in plan.origins:
                return self._type(plan, name)
        if path == f"{self.root}/_client.py" and (found := self._in_client(names, line)):
            return found
        page = next((page for name in names for page in self._page([name])), None)
        return page or self._mentioned(line) or self._mentioned(block) or self._file(plan)

    def _in_client(self, names: tuple[str, ...], line: str) -> Explained | None:
        """What a line of the client's module is about: an option, a resource or a method, else the client."""
        members = [name.partition(".")[2] for name in names if "." in name]
        words = _WORD.findall(line)[:2]
        for parts in (*([word] for word in words), *(member.split(".")[:1] for member in members)):
            if found := self._option(parts) or self._from_client(parts):
                return found[0]
        return self._client() if names else None

    # -- from the client -----------------------------------------------------------------------------------------

    def _from_client(self, parts: list[str]) -> tuple[Explained, ...]:
        if not parts:
            return (self._client(),)
        resource, children, position = None, self.layout.api.resources, 0
        while position < len(parts):
            found = next((r for r in children if is_shown(r) and self._attribute(r) == parts[position]), None)
            if found is None:
                break
            resource, children, position = found, found.children, position + 1
        rest = parts[position:]
        owner = resource or self.layout.api.root
        if not rest and resource is not None:
            return (self._resource(resource),)
        method = self._method_called(owner, rest[0]) if owner is not None else None
        if owner is None or method is None:
            return self._option(rest) if resource is None else ()
        match rest[1:]:
            case []:
                return (self._method(owner, method, *self._home(owner, method), ""),)
            case [name] if argument := self._argument(owner, method, name):
                return (self._method(owner, method, *self._home(owner, method), "", argument),)
        return ()

    def _attribute(self, resource: Resource) -> str:
        return self.layout.names.attribute(resource.name)

    def _method_called(self, resource: Resource, name: str) -> Method | None:
        methods = shown_methods(resource)
        return next((m for m in methods if self.layout.names.attribute(m.name.wire) == name), None)

    def _home(self, resource: Resource, method: Method) -> tuple[str, str]:
        """The declared name of a method of the sync client, and the file."""
        name = self.layout.names.attribute(method.name.wire)
        if resource is self.layout.api.root:
            return f"{client_names(self.layout).client}.{name}", f"{self.root}/_client.py"
        return f"{resource_classes(self.layout, resource).sync}.{name}", self._module(resource)

    def _module(self, resource: Resource) -> str:
        return f"{self.root}/{'/'.join(resource_module(self.layout, resource))}.py"

    def _client(self) -> Explained:
        name, api = client_names(self.layout).client, self.layout.api
        reasons = client_reasons(api, str(api.client_name))
        return Explained(f"the client {name}", f"{self.root}/_client.py", name, reasons)

    def _option(self, parts: list[str]) -> tuple[Explained, ...]:
        for option in client_options(self.layout):
            if parts in ([option.name], [option.attribute]):
                title, path = f"the client's option {option.name}", f"{self.root}/_client.py"
                reasons = option_reasons(option.option)
                return (Explained(title, path, client_names(self.layout).client, reasons, option.name),)
        return ()

    def _resource(self, resource: Resource) -> Explained:
        classes = resource_classes(self.layout, resource)
        suffix = self.layout.class_suffix
        named = f"`{resource.name}` in camel case" + (f", with `{suffix}` behind it" if suffix else "")
        place = "a package, for other resources are below it" if resource.children else "one module"
        title = f"the resource client.{'.'.join(resource.path)}"
        return Explained(title, self._module(resource), classes.sync, resource_reasons(resource, named, place))

    # -- methods -------------------------------------------------------------------------------------------------

    def _method_at(self, path: str, name: str) -> tuple[Resource, Method] | None:
        owner, _, member = name.partition(".")
        return self._methods.get((path, owner, member))

    @cached_property
    def _methods(self) -> dict[tuple[str, str, str], tuple[Resource, Method]]:
        """Each method by its file, the classes that have it, and its name there."""
        found: dict[tuple[str, str, str], tuple[Resource, Method]] = {}
        for resource in every_resource(self.layout.api):
            for method in shown_methods(resource):
                name, path = self._home(resource, method)
                owner, _, member = name.partition(".")
                classes = exported(self.layout, resource) if resource is not self.layout.api.root else (owner,)
                found |= {(path, each, member): (resource, method) for each in (*classes, f"Async{owner}")}
        return found

    def _argument(self, resource: Resource, method: Method, name: str) -> CallArgument | None:
        if method.kind is not MethodKind.HTTP:
            return None
        signatures = method_plan(self.layout, resource, method).signatures
        return next((a for signature in signatures for a in signature.arguments if a.name == name), None)

    def _method(
        self, resource: Resource, method: Method, name: str, path: str, line: str, argument: CallArgument | None = None
    ) -> Explained:
        """A method, or the argument of it that a line declares or hands on."""
        dotted = ".".join(("client", *(() if resource is self.layout.api.root else resource.path), method.name.wire))
        words = _WORD.findall(line.partition(":")[0].partition("=")[0]) if line else []
        if argument is None and words and not line.lstrip().startswith(("def ", "async ", "return ", '"""')):
            argument = self._argument(resource, method, words[0])
        if argument is None:
            return Explained(f"the method {dotted}", path, name, method_reasons(self.layout, resource, method))
        reasons = argument_reasons(self.layout, method, argument)
        return Explained(f"the argument {argument.name} of {dotted}", path, name, reasons, argument.name)

    # -- classes -------------------------------------------------------------------------------------------------

    def _declared(self, parts: list[str]) -> Iterator[Explained]:
        """The declared names that end as the parts do; what is before them has to be a part of the path."""
        for size in (2, 1):
            name, before = ".".join(parts[-size:]), parts[:-size]
            found = [plan for plan in self.plans.values() if name in plan.origins and _leads(before, plan.path)]
            for plan in found:
                method = self._method_at(plan.path, name)
                yield self._method(*method, name, plan.path, "") if method else self._type(plan, name)
            if found:
                return

    def _type(self, plan: FilePlan, name: str) -> Explained:
        places = plan.origins[name]
        resource = self._resources.get((plan.path, name))
        if resource is not None:
            return self._resource(resource)
        module = tuple(plan.path.removeprefix(f"{self.root}/").removesuffix(".py").split("/"))
        place, member = Place(module, name.partition(".")[0]), name.partition(".")[2]
        taker = self._types.taker(place) if member else None
        argument = self._argument(*taker, member) if taker else None
        if taker and argument is not None:
            reasons = argument_reasons(self.layout, taker[1], argument)
            return Explained(f"the field {name}", plan.path, name, reasons)
        what, reasons = self._types.reasons(place, name, places)
        known = {reason.at for reason in reasons}
        reasons += tuple(Reason(Topic.SOURCE, "here", place) for place in _once(places) if place not in known)
        return Explained(f"{what} {name}", plan.path, name, reasons)

    @cached_property
    def _types(self) -> TypeReasons:
        return TypeReasons(self.layout)

    @cached_property
    def _resources(self) -> dict[tuple[str, str], Resource]:
        shown = [resource for resource in every_resource(self.layout.api) if resource is not self.layout.api.root]
        return {
            (self._module(resource), name): resource
            for resource in shown
            if is_shown(resource)
            for name in exported(self.layout, resource)
        }

    def _page(self, parts: list[str]) -> tuple[Explained, ...]:
        name = parts[-1] if parts else ""
        schemes = schemes_by_class(self.layout.api, self.layout.names.class_name)
        found = (schemes.get(name.removeprefix(kind)) for kind in ("Sync", "Async") if name.startswith(kind))
        scheme = next(filter(None, found), None)
        if scheme is None:
            return ()
        named = Reason(Topic.NAME, f"`{scheme.name.wire}` in camel case, behind Sync or Async")
        return (Explained(f"the page class {name}", f"{self.root}/pagination.py", name, page_reasons(scheme, named)),)

    # -- what is left --------------------------------------------------------------------------------------------

    def _mentioned(self, line: str) -> Explained | None:
        """What a line of a test or a document calls."""
        endpoint = _ENDPOINT.search(line)
        for resource, method in self._methods.values() if endpoint else ():
            if endpoint and (method.verb, method.path) == endpoint.groups():
                name, path = self._home(resource, method)
                return self._method(resource, method, name, path, "")
        for call in _CALL.finditer(line):
            parts = [part for part in call[1].split(".") if part and part not in _VIEWS]
            for size in range(len(parts), 0, -1):
                if found := self._from_client(parts[:size]):
                    return found[0]
        types = (word for word in _WORD.findall(line) if word[0].isupper())
        return next((found for word in types for found in self._declared([word])), None)

    def _file(self, plan: FilePlan) -> Explained:
        """A file, or a line in it, that no part of the document decides alone."""
        title = f"the file {plan.path}"
        if not plan.template:
            return Explained(title, plan.path, "", (Reason(Topic.SOURCE, "a text that only the config decides"),))
        printed = Reason(Topic.SOURCE, f"the template {plan.template}")
        origins = sorted({place for places in plan.origins.values() for place in places})
        first = tuple(Reason(Topic.SOURCE, "here", place) for place in origins[:_SHOWN])
        if not origins:
            says = "no place of the document decides a line of it alone"
            return Explained(title, plan.path, "", (printed, Reason(Topic.SOURCE, says)))
        return Explained(title, plan.path, "", (printed, *first))


def _leads(before: list[str], path: str) -> bool:
    """Whether all parts before a declared name are steps of a path, in order; the name of a package counts."""
    steps = iter(path.removesuffix(".py").split("/"))
    return all(part in steps for part in before)


def _once(places: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(places))
