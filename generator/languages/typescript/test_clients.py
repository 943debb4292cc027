"""The clients that a module of tests uses, and how its tests are put into suites.

Where resources can be left out, the tests are a function that runs for each client that has the resource: the whole one,
one with this resource alone, and one with the resource above it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.languages.typescript.client_sample import sample_client
from generator.languages.typescript.expression_layout import ExpressionLayout
from generator.languages.typescript.literals import key, string
from generator.languages.typescript.places import Places
from generator.languages.typescript.printer import Printer, standing
from generator.languages.typescript.syntax import Braces, Code, Entry, Generic, Items, NameList, TsType, Word
from generator.model.api import Resource
from generator.planning.pretty import LINE, SOFT, Doc, IfBreak, Indent, group

TREE_SHAKABLE: Final = "tree-shakable"
"""The module that makes clients with some of the resources."""
_TAKEN_LIST: Final = (
    "client partialClient parentPartialClient runTests createClient toFile Webhook Response Buffer Date Math String"
)
_TAKEN: Final = frozenset(_TAKEN_LIST.split())
"""Names that a module of tests may have of its own, or may need as they are."""


@dataclass(frozen=True, slots=True)
class TestClients:
    """Lines of a module of tests: the imports of classes, the statements that make clients, and what is around the tests."""

    classes: tuple[str, ...]
    makers: tuple[str, ...]
    clients: tuple[str, ...]
    opening: str
    closing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClientsWriter:
    """Writes these lines for the resources of one SDK."""

    places: Places
    layout: ExpressionLayout

    def of(self, resource: Resource) -> TestClients:
        """The clients for the tests of a resource."""
        client = self._client("client", f"new {self.places.client_class}")
        title = self._title(resource)
        if not self.places.tree_shakable:
            return TestClients((), (), (client,), f"describe({string(title)}, () => {{", ("});",))
        suites = tuple(self._suites(resource, title))
        package = self.places.target.package_name
        partial = f"type {self._partial}" if self.places.base_class(resource) else ""
        names = tuple(name for name in ("createClient", partial) if name)
        maker = NameList("import", names, f"from {string(f'{package}/{TREE_SHAKABLE}')};")
        return TestClients(
            tuple(self._imports(resource)),
            tuple(Printer(self.layout.types).name_list(maker)),
            (client, *self._partial_clients(resource)),
            self._opening(resource),
            ("};", *suites),
        )

    @property
    def _partial(self) -> str:
        return partial_client(self.places)

    def _title(self, resource: Resource) -> str:
        if self.places.is_top_level(resource):
            return "top level methods"
        return f"resource {self.places.names.member(resource.name)}"

    # -- clients -----------------------------------------------------------------------------------------------------

    def _client(self, name: str, callee: str, more: tuple[Entry, ...] = ()) -> str:
        made = sample_client(self.places, callee, more)
        return standing((f"const {name} = ", self.layout.doc(made), ";"), 0)

    def _partial_clients(self, resource: Resource) -> Iterator[str]:
        base = self.places.base_class(resource)
        yield self._made("partialClient", (base,) if base else ())
        parent = self._parent(resource)
        if parent is not None:
            yield self._made("parentPartialClient", (self._local(parent),))

    def _made(self, name: str, classes: tuple[str, ...]) -> str:
        held = Items(tuple(Code(class_, "name") for class_ in classes))
        return self._client(name, "createClient", (Entry("resources", held),))

    # -- imports -----------------------------------------------------------------------------------------------------

    def _imports(self, resource: Resource) -> Iterator[str]:
        """The class of the resource without those below it, and that of the resource above, in the order of modules."""
        base, parent = self.places.base_class(resource), self._parent(resource)
        found = [(self.places.module(resource), base)] if base else []
        if parent is not None:
            name, local = self.places.class_name(parent), self._local(parent)
            found.append((self.places.module(parent), name if name == local else f"{name} as {local}"))
        for module, name in sorted(found, key=lambda each: (len(each[0]), each[0])):
            path = "/".join((self.places.target.package_name, *module))
            yield f"import {{ {name} }} from {string(path)};"

    def _parent(self, resource: Resource) -> Resource | None:
        return self.places.resource_at.get(resource.path[:-1]) if len(resource.path) > 1 else None

    def _local(self, parent: Resource) -> str:
        """What the tests call the class of the resource above, for the client's class may have the same name."""
        name = self.places.class_name(parent)
        taken = name in _TAKEN or name in (self.places.client_class, self._partial)
        return f"{self.places.alias(self.places.module(parent))}{name}" if taken else name

    # -- suites ------------------------------------------------------------------------------------------------------

    def _opening(self, resource: Resource) -> str:
        doc = ("const runTests = ", group(("(", self._parameter(resource), ") => {")))
        return standing(doc, 0)

    def _parameter(self, resource: Resource) -> Doc:
        type_ = partial_type(self.places, resource, self.places.base_class(resource))
        return (Indent((SOFT, "client: ", self.layout.types.doc(type_))), IfBreak(","), SOFT)

    def _suites(self, resource: Resource, title: str) -> Iterator[str]:
        yield self._suite(title, "client")
        yield self._suite(f"{title} (tree shakable, base)", "partialClient")
        if self._parent(resource) is not None:
            yield self._suite(f"{title} (tree shakable, subresource)", "parentPartialClient")

    def _suite(self, title: str, client: str) -> str:
        return standing((f"describe({string(title)}, () =>", group(Indent((LINE, f"runTests({client})"))), ");"), 0)


def partial_client(places: Places) -> str:
    """The name of the type of a client with some of the resources."""
    return f"Partial{places.client_class}"


def partial_type(places: Places, resource: Resource, class_: str) -> TsType:
    """The type of a client with one resource; the client itself is there without any."""
    type_: TsType = Word(class_, name=True)
    if not class_:
        return Word(places.base_client, name=True)
    for name in reversed(places.chain(resource)):
        type_ = Braces(key(name), type_)
    return Generic(partial_client(places), (type_,))
