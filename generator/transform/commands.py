"""The commands of `openapi.transforms`; each changes the document and counts the places it changed.

What they mean is documented with the config format; names of arguments that no public config shows are our choice:
`copy` and `move` take `from` and `to`, `rename` takes `target` and `to`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace as replace_fields

from generator.diagnostics.position import Span
from generator.load.jsonpath_select import Match
from generator.load.tree import Mapping, Sequence, Value, append, kind_of, put, rename_key, span_at, span_of
from generator.load.walk import children
from generator.transform.edits import Budget, merge, remove, replace
from generator.transform.places import place_of, rewrite_references
from generator.transform.splitting import ARGUMENTS as SPLITTING
from generator.transform.splitting import split_by_enum_property
from generator.transform.targets import Arguments

Command = Callable[[Arguments, Budget], None]
_PLACEHOLDER = "{{value}}"
_SCHEMAS = "#/components/schemas/"


def update(arguments: Arguments, budget: Budget) -> None:
    """Replaces the value at each match; with `template`, a text around the old one."""
    template = arguments.value("template") is True
    value = arguments.value("value")
    if not arguments.has("value"):
        arguments.invalid("`value` is missing", arguments.command.at)
        return
    if template and not (isinstance(value, str) and _PLACEHOLDER in value):
        arguments.invalid(f"a template must be a text that holds {_PLACEHOLDER}", arguments.at("value"))
        return
    for match in arguments.targets():
        if not _is_inside(match, arguments):
            continue
        if not template:
            replace(match, budget.copy(value, len(match.steps)), arguments.at("value"))
        elif isinstance(match.value, str):
            replace(match, str(value).replace(_PLACEHOLDER, match.value), arguments.at("value"))
        else:
            arguments.wrong_target(
                match, f"a template needs a text there, found {kind_of(match.value)}", _at(arguments)
            )
            continue
        arguments.hits += 1


def append_values(arguments: Arguments, budget: Budget) -> None:
    """Adds properties to a mapping or items to a list; a property that is there already is a clash."""
    value = arguments.value("value")
    for match in arguments.targets():
        if isinstance(match.value, Sequence):
            _append_items(match, match.value, value, arguments, budget)
        elif isinstance(match.value, Mapping) and isinstance(value, Mapping):
            _append_properties(match, match.value, value, arguments, budget)
        else:
            reason = f"{kind_of(value)} cannot be added to {kind_of(match.value)}"
            arguments.wrong_target(match, reason, _at(arguments))


def merge_object(arguments: Arguments, budget: Budget) -> None:
    """Merges a mapping deeply into each match; what it says wins. Lists are replaced whole."""
    key = "value" if arguments.has("value") else "object"
    value = arguments.value(key)
    if not isinstance(value, Mapping):
        arguments.invalid(f"`{key}` must be a mapping, found {kind_of(value)}", arguments.at(key))
        return
    for match in arguments.targets():
        if isinstance(match.value, Mapping):
            merge(match.value, value, budget, len(match.steps))
            arguments.hits += 1
        else:
            arguments.wrong_target(match, f"a mapping is needed there, found {kind_of(match.value)}", _at(arguments))


def remove_values(arguments: Arguments, _budget: Budget) -> None:
    """Deletes each match, or with `keys` those keys of each matched mapping."""
    if arguments.has("keys"):
        _remove_keys(arguments)
        return
    matches = tuple(match for match in arguments.targets() if _is_inside(match, arguments))
    remove(matches)
    arguments.hits += len(matches)


def copy_value(arguments: Arguments, budget: Budget) -> None:
    """Copies the one value at `from` to each place of `to`."""
    _transfer(arguments, budget)


def move_value(arguments: Arguments, budget: Budget) -> None:
    """Copies the one value at `from` to each place of `to`, then removes the source."""
    source = _transfer(arguments, budget)
    if source is not None:
        remove((source,))


def rename(arguments: Arguments, _budget: Budget) -> None:
    """Gives the matched entries another key, and corrects the references that lead through them."""
    key = "target" if arguments.has("target") else "from"
    new_key = arguments.value("to" if arguments.has("to") else "name")
    if not isinstance(new_key, str):
        arguments.invalid("`to` must be the new name", arguments.at("to"))
        return
    for match in arguments.targets(key):
        container = match.container
        if not isinstance(container, Mapping):
            arguments.wrong_target(match, "only entries of mappings have a name", arguments.at(key))
        elif new_key in container:
            arguments.clash(f"{match.parent}/{new_key}", arguments.at(key))
        else:
            rename_key(container, str(match.key), new_key, arguments.at("to"))
            steps = match.steps
            rewrite_references(arguments.root, steps, (*steps[:-1], new_key))
            arguments.hits += 1


def extract_to_refs(arguments: Arguments, budget: Budget) -> None:
    """Lifts inline schemas into components and leaves references in their places."""
    value = arguments.value("ref") if arguments.has("ref") else arguments.command.args
    for entry in list(value) if isinstance(value, Sequence) else [value]:
        name = entry.get("name") if isinstance(entry, Mapping) else None
        if isinstance(entry, Mapping) and isinstance(name, str):
            _extract(arguments, budget, entry, name.removeprefix(_SCHEMAS))
        else:
            arguments.invalid("`ref` needs a `target` and a `name`", arguments.at("ref"))


def one_of_to_any_of(arguments: Arguments, _budget: Budget) -> None:
    """Turns every `oneOf` of a schema into `anyOf`, in place."""
    stack: list[tuple[Value, bool]] = [(arguments.root, False)]
    while stack:
        value, holds_names = stack.pop()
        if isinstance(value, Mapping) and not holds_names:
            _rename_one_of(arguments, value)
        stack.extend((child, names) for _, child, names in children(value, holds_names=holds_names))


def replace_properties(arguments: Arguments, budget: Budget) -> None:
    """Replaces the value at each path of `filter.only`: an older form of `update`."""
    value = arguments.value("filter")
    if not isinstance(value, Mapping) or not isinstance(value.get("only"), Sequence) or not arguments.has("value"):
        arguments.invalid("`filter.only` must be a list of queries, and `value` is needed", arguments.at("filter"))
        return
    only = value["only"]
    for index, text in enumerate(only if isinstance(only, Sequence) else ()):
        for match in arguments.select(str(text), span_at(only, index)):
            if _is_inside(match, arguments):
                replace(match, budget.copy(arguments.value("value"), len(match.steps)), arguments.at("value"))
                arguments.hits += 1


COMMANDS: dict[str, Command] = {
    "update": update,
    "append": append_values,
    "merge": merge_object,
    "remove": remove_values,
    "copy": copy_value,
    "move": move_value,
    "rename": rename,
    "extractToRefs": extract_to_refs,
    "oneOfToAnyOf": one_of_to_any_of,
    "mergeObject": merge_object,
    "replaceProperties": replace_properties,
    "splitSchemasByEnumProperty": split_by_enum_property,
}
ARGUMENTS = ("target", "value", "template", "keys", "from", "to", "name", "ref", "object", "filter", *SPLITTING)


def _at(arguments: Arguments) -> Span | None:
    return arguments.at("target")


def _is_inside(match: Match, arguments: Arguments) -> bool:
    if match.container is None:
        arguments.wrong_target(match, "the whole document cannot be replaced", _at(arguments))
        return False
    return True


def _append_items(match: Match, target: Sequence, value: Value, arguments: Arguments, budget: Budget) -> None:
    items = list(value) if isinstance(value, Sequence) else [value]
    for index, item in enumerate(items):
        at = span_at(value, index) if isinstance(value, Sequence) else arguments.at("value")
        append(target, budget.copy(item, len(match.steps) + 1), at)
    arguments.hits += 1


def _append_properties(match: Match, target: Mapping, value: Mapping, arguments: Arguments, budget: Budget) -> None:
    taken = [key for key in value if key in target]
    for key in taken:
        arguments.clash(f"{match}/{key}", span_at(value, key))
    if not taken:
        merge(target, value, budget, len(match.steps))
        arguments.hits += 1


def _remove_keys(arguments: Arguments) -> None:
    keys = arguments.value("keys")
    names = [key for key in keys if isinstance(key, str)] if isinstance(keys, Sequence) else []
    if not names:
        arguments.invalid("`keys` must be a list of keys", arguments.at("keys"))
        return
    for match in arguments.targets():
        value = match.value
        if not isinstance(value, Mapping):
            arguments.wrong_target(match, f"`keys` needs a mapping there, found {kind_of(value)}", _at(arguments))
            continue
        present = tuple(Match(value, name, value[name], match) for name in names if name in value)
        remove(present)
        arguments.hits += len(present)


def _transfer(arguments: Arguments, budget: Budget) -> Match | None:
    """The source after a complete copy; None when anything was in the way."""
    sources = arguments.targets("from")
    if len(sources) != 1:
        if sources:
            arguments.invalid(f"`from` must select one value, it selects {len(sources)}", arguments.at("from"))
        return None
    texts = arguments.value("to")
    failed = False
    for text in list(texts) if isinstance(texts, Sequence) else [texts]:
        places = place_of(arguments, text) if isinstance(text, str) else ()
        if not isinstance(text, str):
            arguments.invalid("`to` must be a path or a list of paths", arguments.at("to"))
        failed = failed or not places
        for parent, key in places:
            put_at = span_of(sources[0].value) or arguments.at("from")
            copied = budget.copy(sources[0].value, len(parent.steps) + 1)
            if isinstance(parent.value, Mapping):
                put(parent.value, key, copied, put_at, arguments.at("to"))
                arguments.hits += 1
    return None if failed else sources[0]


def _extract(arguments: Arguments, budget: Budget, entry: Mapping, name: str) -> None:
    scoped = Arguments(arguments.root, replace_fields(arguments.command, args=entry), arguments.findings)
    found = tuple(match for match in scoped.targets() if _is_inside(match, scoped))
    schemas = _components(arguments.root)
    if not found or schemas is None:
        if found:
            arguments.invalid("the document has no `components.schemas` and none can be made", arguments.at("ref"))
        return
    first = found[0].value
    if any(match.value != first for match in found) or (name in schemas and schemas[name] != first):
        arguments.clash(f"{_SCHEMAS}{name}", span_at(entry, "name"))
        return
    if name not in schemas:
        put(schemas, name, budget.copy(first, 3), span_of(first), span_at(entry, "name"))
    for match in found:
        if match.container is not schemas or match.key != name:
            reference = Mapping([("$ref", f"{_SCHEMAS}{name}")], offset=span_of(first))
            replace(match, reference, span_of(first))
            arguments.hits += 1


def _components(root: Value) -> Mapping | None:
    """The component schemas of the document, made if need be."""
    current = root
    for key in ("components", "schemas"):
        if not isinstance(current, Mapping):
            return None
        if key not in current:
            put(current, key, Mapping(offset=span_of(root)), span_of(root))
        current = current[key]
    return current if isinstance(current, Mapping) else None


def _rename_one_of(arguments: Arguments, schema: Mapping) -> None:
    if not isinstance(schema.get("oneOf"), Sequence):
        return
    if "anyOf" in schema:
        arguments.clash("anyOf beside oneOf", arguments.command.at)
        return
    rename_key(schema, "oneOf", "anyOf", span_at(schema, "oneOf"))
    arguments.hits += 1
