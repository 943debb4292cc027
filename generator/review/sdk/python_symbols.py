"""The public symbols of a Python SDK, read from its source without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.planning.contract import TextFile
from generator.review.sdk.python_lines import declared_name, first_line
from generator.review.sdk.symbol import Argument, Signature, Symbol, SymbolKind

_ROOT = "src/"
_OVERLOADS = frozenset({"overload"})
_PARAMS = ("_param", "_params")
_PROPERTIES = frozenset({"property", "cached_property"})
_Body = list[ast.stmt]


def python_symbols(files: Iterable[TextFile]) -> dict[str, Symbol]:
    """The public symbols by path; the path of a module is as users import it."""
    found: dict[str, Symbol] = {}
    for file in files:
        if file.path.startswith(_ROOT) and file.path.endswith(".py"):
            module = _Module(file.path, module_path(file.path))
            found.update((symbol.path, symbol) for symbol in module.symbols(ast.parse(file.text)))
    return found


def module_path(path: str) -> str:
    """The dotted path of a module from its file."""
    parts = path.removeprefix(_ROOT).removesuffix(".py").split("/")
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def is_public(name: str) -> bool:
    """Whether a name is meant for users."""
    return not name.startswith("_") or name == "__init__"


@dataclass(frozen=True, slots=True)
class _Module:
    """A module and what is in it. A module whose name begins with `_` is reached through the package that passes on."""

    file: str
    path: str

    def symbols(self, tree: ast.Module) -> Iterator[Symbol]:
        exported = _exported(tree)
        if self.file.endswith("/__init__.py"):
            yield from self._passed_on(tree, exported)
        for node in _statements(tree.body):
            name = declared_name(node)
            if name and is_public(name) and (exported is None or name in exported or self._is_private):
                yield from self._symbol(node, name)

    @property
    def _is_private(self) -> bool:
        return any(part.startswith("_") for part in self.path.split("."))

    @property
    def _sent(self) -> bool:
        return self.path.endswith(_PARAMS)

    def _passed_on(self, tree: ast.Module, exported: frozenset[str] | None) -> Iterator[Symbol]:
        """The names that a package passes on: `from .pet import Pet as Pet`, or what it lists."""
        for node in tree.body:
            if isinstance(node, ast.ImportFrom) and node.level:
                for alias in node.names:
                    name = alias.asname or alias.name
                    if is_public(name) and (alias.asname == alias.name or (exported is not None and name in exported)):
                        yield self._made(name, SymbolKind.NAME, node)

    def _symbol(self, node: ast.stmt, name: str) -> Iterator[Symbol]:
        match node:
            case ast.ClassDef():
                yield from self._class(node, name)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield replace(self._made(name, SymbolKind.FUNCTION, node), signatures=(_signature(node, bound=False),))
            case ast.AnnAssign(annotation=annotation, value=value):
                is_alias = ast.unparse(annotation) == "TypeAlias"
                text = ast.unparse(value) if is_alias and value is not None else ast.unparse(annotation)
                kind = SymbolKind.ALIAS if is_alias else SymbolKind.ATTRIBUTE
                yield replace(self._made(name, kind, node), value=text, sent=self._sent)
            case ast.Assign(value=value):
                yield replace(self._made(name, SymbolKind.ALIAS, node), value=aliased(value), sent=self._sent)

    def _class(self, node: ast.ClassDef, name: str) -> Iterator[Symbol]:
        bases = tuple(ast.unparse(base) for base in node.bases)
        # A typed dictionary is what users fill in, wherever it stands.
        sent = self._sent or "TypedDict" in bases or any(word.arg == "total" for word in node.keywords)
        yield replace(self._made(name, SymbolKind.CLASS, node), bases=bases, sent=sent)
        overloads: dict[str, list[Signature]] = {}
        for member in _statements(node.body):
            inner = declared_name(member)
            if not inner or not is_public(inner):
                continue
            match member:
                case ast.FunctionDef() | ast.AsyncFunctionDef():
                    if _decorators(member) & _OVERLOADS:
                        overloads.setdefault(inner, []).append(_signature(member, bound=True))
                        continue
                    signatures = tuple(overloads.pop(inner, ())) or (_signature(member, bound=True),)
                    if _decorators(member) & _PROPERTIES:
                        returns = signatures[0].returns
                        yield replace(self._made(f"{name}.{inner}", SymbolKind.ATTRIBUTE, member), value=returns)
                    elif inner != "__init__" or "Resource" not in "".join(bases):
                        yield replace(self._made(f"{name}.{inner}", SymbolKind.FUNCTION, member), signatures=signatures)
                    if inner == "__init__":
                        yield from self._instance(member, name)
                case ast.AnnAssign(annotation=annotation, value=value):
                    text, required = _key(annotation) if sent else (ast.unparse(annotation), value is None)
                    path = f"{name}.{inner}"
                    yield replace(
                        self._made(path, SymbolKind.ATTRIBUTE, member), value=text, required=required, sent=sent
                    )

    def _instance(self, node: ast.FunctionDef | ast.AsyncFunctionDef, name: str) -> Iterator[Symbol]:
        """The attributes that a constructor sets."""
        for statement in node.body:
            match statement:
                case ast.Assign(targets=[ast.Attribute(value=ast.Name(id="self"), attr=attr)]) if is_public(attr):
                    yield self._made(f"{name}.{attr}", SymbolKind.NAME, statement)

    def _made(self, name: str, kind: SymbolKind, node: ast.stmt) -> Symbol:
        return Symbol(f"{self.path}.{name}", kind, self.file, first_line(node), node.end_lineno or node.lineno)


def _statements(body: _Body) -> Iterator[ast.stmt]:
    """The statements of a body; of an `if`, those of all branches, for type checkers see one of them."""
    for node in body:
        if isinstance(node, ast.If):
            yield from _statements(node.body)
            yield from _statements(node.orelse)
        else:
            yield node


def _exported(tree: ast.Module) -> frozenset[str] | None:
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=ast.List(elts=names) | ast.Tuple(elts=names)):
                return frozenset(str(name.value) for name in names if isinstance(name, ast.Constant))
    return None


def _decorators(node: ast.FunctionDef | ast.AsyncFunctionDef) -> frozenset[str]:
    return frozenset(ast.unparse(decorator).rpartition(".")[2] for decorator in node.decorator_list)


def aliased(value: ast.expr) -> str:
    """What an alias stands for; of `TypeAliasType("Name", Union[...])` the second argument."""
    match value:
        case ast.Call(func=ast.Name(id="TypeAliasType"), args=[_, second, *_]):
            return ast.unparse(second)
    return ast.unparse(value)


def _key(annotation: ast.expr) -> tuple[str, bool]:
    """The type of a key of a typed dictionary, and whether it must be given."""
    match annotation:
        case ast.Subscript(value=ast.Name(id="Required"), slice=inner):
            return ast.unparse(inner), True
    return ast.unparse(annotation), False


def _signature(node: ast.FunctionDef | ast.AsyncFunctionDef, *, bound: bool) -> Signature:
    spec = node.args
    plain = [*spec.posonlyargs, *spec.args]
    defaults: list[ast.expr | None] = [None] * (len(plain) - len(spec.defaults)) + list(spec.defaults)
    kinds = ["positional"] * len(spec.posonlyargs) + ["either"] * len(spec.args)
    found = [_argument(a, kind, d) for a, kind, d in zip(plain, kinds, defaults, strict=True)]
    if bound and found and not _decorators(node) & {"staticmethod"}:
        found = found[1:]
    if spec.vararg:
        found.append(_argument(spec.vararg, "rest", None))
    found.extend(_argument(a, "keyword", d) for a, d in zip(spec.kwonlyargs, spec.kw_defaults, strict=True))
    if spec.kwarg:
        found.append(_argument(spec.kwarg, "options", None))
    returns = ast.unparse(node.returns) if node.returns is not None else ""
    if isinstance(node, ast.AsyncFunctionDef):
        returns = f"Awaitable[{returns}]"
    return Signature(tuple(argument for argument in found if is_public(argument.name)), returns)


def _argument(node: ast.arg, kind: str, default: ast.expr | None) -> Argument:
    annotation = ast.unparse(node.annotation) if node.annotation is not None else ""
    return Argument(node.arg, kind, annotation, ast.unparse(default) if default is not None else None)
