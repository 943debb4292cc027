"""Which style an SDK has: editions that the config names, and dated changes that no key of the config names.

The generator that defined the format changed its output over the years. What it put behind an edition is in `EDITIONS`.
What it simply changed for everybody is in `SWITCHES`, by the day on which regenerated public SDKs first show it; it
reached all of them within about a day. A flag is the name by which planners ask a `Style`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.config.settings import SdkConfig, TargetConfig
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.diagnostics.position import Span
from generator.model.style import Style

PYTHON, TYPESCRIPT = "python", "typescript"


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition of one language, or of the whole config when the language is None; it adds to those before it."""

    name: str
    language: str | None
    flags: tuple[str, ...] = ()

    @property
    def date(self) -> dt.date:
        """The day in the edition's name."""
        return dt.date.fromisoformat(self.name.rsplit(".", 1)[-1])


@dataclass(frozen=True, slots=True)
class Switch:
    """A change of style with the first day it is on, by language; None where it does not concern a language."""

    name: str
    python: dt.date | None
    typescript: dt.date | None
    what: str

    def date(self, language: str) -> dt.date | None:
        """The first day on which the change is on for the language."""
        return self.python if language == PYTHON else self.typescript


# Only one top-level edition is seen to change files of an SDK; SDKs with and without others agree in the order of
# methods (standard names first, then by name), of models and of resources (as in the config) and in everything else.
EDITIONS = (
    Edition("2025-10-08", None),
    Edition("2025-10-10", None),
    Edition("2026-01-30", None, ("method_security",)),
    Edition("2026-02-23", None),
    Edition("2026-05-06", None),
    Edition("python.2025-11-20", PYTHON, ("uv_project", "trusted_publishing")),
    Edition("typescript.2025-10-10", TYPESCRIPT, ("pnpm_project",)),
)


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


SWITCHES = (
    Switch("public_omit", _day("2024-12-09"), None, "the Python package exports the type Omit"),
    Switch(
        "resource_modules",
        _day("2024-12-17"),
        None,
        "the Python client imports the module of each resource, before: the package of all, which it exports",
    ),
    Switch(
        "folder_modules",
        None,
        _day("2025-03-20"),
        "beside each folder of TypeScript resources stands a module that passes its index on",
    ),
    Switch(
        "constant_examples",
        _day("2025-04-08"),
        _day("2025-04-08"),
        "test values of sets of constants are those that the document gives, before: the first ones",
    ),
    Switch(
        "joined_imports",
        _day("2025-04-23"),
        None,
        "the helpers that make the body of a request are imported on one line, before: on a line each",
    ),
    Switch(
        "close_imports",
        _day("2025-04-24"),
        None,
        "one empty line is above imports of Python types that are all relative, before: two",
    ),
    Switch("method_examples", None, _day("2025-05-07"), "methods carry an @example"),
    Switch("importable_resources", _day("2025-05-09"), None, "the Python package offers its resources as a module"),
    Switch("unlinked_plain_results", _day("2025-05-27"), None, "API listings link no results without a type"),
    Switch("aiohttp_client", _day("2025-06-21"), None, "Python packages export, and tests use, the client for aiohttp"),
    Switch(
        "mapped_types", None, _day("2025-06-23"), "maps are written { [key: string]: T }, before: Record<string, T>"
    ),
    Switch("typed_extra_fields", _day("2025-07-23"), None, "Python models declare the type of further properties"),
    # What the body is called and what it takes came with it; bodies that may be left out show no later form.
    Switch(
        "positional_bytes",
        _day("2025-07-30"),
        _day("2025-08-07"),
        "a body of bytes is an argument behind those of the path, before: a member of the params",
    ),
    Switch(
        "test_skip_reasons", _day("2025-08-12"), None, "skipped Python tests say why where the config skips them all"
    ),
    Switch(
        "unmockable_responses",
        None,
        _day("2025-08-12"),
        "where mock tests are disabled, those of event streams are skipped for a reason of their own and those of "
        "binary responses run",
    ),
    Switch("sequence_params", _day("2025-09-03"), None, "lists in Python parameters are SequenceNotStr, before: List"),
    Switch("omit_default", _day("2025-09-19"), None, "left-out Python arguments default to omit, before: NOT_GIVEN"),
    Switch(
        "extra_fields_for_checkers",
        _day("2025-09-25"),
        None,
        "that type is given a value for type checkers alone, before: at run time too",
    ),
    Switch("type_docs", _day("2025-12-08"), None, "classes in Python types carry the description of their schema"),
    Switch("lean_example_objects", None, _day("2025-12-11"), "@example objects hold only members that the schema has"),
    # Some public SDKs have it since 2025-05-05, by nothing that their configs show; all others came to it on this day.
    Switch("lazy_resources", _day("2025-12-16"), None, "the Python client imports resources on first use"),
    Switch(
        "expanded_test_objects",
        None,
        _day("2026-01-06"),
        "objects in tests take a line per member from three members on, or from two when one of them is an object",
    ),
    Switch(
        "any_auth_header",
        _day("2026-01-07"),
        None,
        "a given auth header satisfies the Python client's check, before: only together with the option that feeds it",
    ),
    Switch("streamed_bytes", _day("2026-01-13"), None, "bodies of bytes may be iterators and are sent as they come"),
    Switch(
        "bare_location_labels",
        None,
        _day("2026-01-13"),
        "a param without a description says only where it travels, before: with a colon behind it",
    ),
    Switch(
        "mock_server_wording",
        _day("2026-02-19"),
        _day("2026-02-19"),
        "skipped tests name the mock server, before: the product that served the mocks",
    ),
    Switch(
        "mockable_responses", None, _day("2026-02-20"), "the mock server answers with event streams and with bytes too"
    ),
    Switch(
        "tag_docs",
        _day("2026-02-27"),
        _day("2026-03-03"),
        "a resource without a description takes that of the tag of its operations, also on the client's property",
    ),
    Switch(
        "thorough_webhook_tests",
        _day("2026-03-03"),
        _day("2026-03-03"),
        "unwrap tests use a fixed secret and set the key through options too; in TypeScript they name each error",
    ),
    Switch(
        "security_of_editions",
        _day("2026-03-04"),
        _day("2026-03-04"),
        "methods name their security schemes in editions that let them, before: only with `per_endpoint_security`",
    ),
    Switch(
        "extra_items",
        _day("2026-03-05"),
        None,
        "typed dicts with additional properties use extra_items, before: a union of a ...Typed class and Dict",
    ),
    Switch("example_data_files", _day("2026-03-07"), _day("2026-03-07"), "files in tests hold the text `Example data`"),
    Switch("path_template", _day("2026-03-19"), None, "Python paths are path_template calls, before: f-strings"),
    # With an unchanged document, `oneOf: [{examples: [1]}, null], examples: [1792]` went from 1 to 1792, and the
    # example in the schema of a whole request body began to win over those of its properties.
    Switch(
        "outer_examples",
        _day("2026-04-10"),
        _day("2026-04-10"),
        "the `examples` of a body's schema and of a nullable argument lead test values, before: those of their parts",
    ),
    Switch(
        "deepcopy_with_paths",
        _day("2026-04-17"),
        None,
        "multipart methods copy only what holds files, before: deepcopy_minimal of the whole body",
    ),
    Switch(
        "headers_from_env",
        _day("2026-04-27"),
        _day("2026-04-27"),
        "the client reads headers from the environment variable <PREFIX>_CUSTOM_HEADERS",
    ),
    Switch(
        "first_auth_header",
        _day("2026-06-17"),
        None,
        "of two schemes with one header the first one wins, before: the last one",
    ),
    # Not seen up to 2026-05-23, seen on 2026-08-18; what lies between is not known.
    Switch(
        "listed_as_configured",
        _day("2026-08-18"),
        _day("2026-08-18"),
        "API listings name models in the order of the config, before: sorted by their keys",
    ),
    Switch(
        "bare_bases",
        None,
        _day("2026-08-18"),
        "interfaces in namespaces extend others of their module by their names, before: by those of the module too",
    ),
    Switch(
        "oxfmt_layout",
        None,
        _day("2026-08-18"),
        "TypeScript is laid out as oxfmt does: `extends` stays on the line of its interface, before: as Prettier 3.1",
    ),
)


def resolve_style(config: SdkConfig, language: str, as_of: dt.date | None = None) -> Style:
    """The style of a language's SDK: its editions, its options, and the changes up to a day (by default all of them).

    The day is the argument, else the config's `x-sdkpress-as-of`. A missing edition means the oldest one.
    """
    target = config.target(language)
    flags = _dated_flags(language, as_of or config.as_of)
    flags |= _edition_flags(None, config.edition)
    if target is not None:
        flags |= _edition_flags(language, target.edition) | _target_flags(target)
    if "security_of_editions" not in flags:
        flags.discard("method_security")
    return Style(frozenset(flags))


def check_editions(config: SdkConfig, findings: Findings) -> None:
    """Reports editions that are not known, with the known ones and the one that is used instead."""
    _check(None, config.edition, config.edition_at, findings)
    for target in config.targets:
        _check(target.language, target.edition, target.edition_at, findings)


def _dated_flags(language: str, as_of: dt.date | None) -> set[str]:
    found = set()
    for switch in SWITCHES:
        date = switch.date(language)
        if date is not None and (as_of is None or date <= as_of):
            found.add(switch.name)
    return found


def _edition_flags(language: str | None, name: str | None) -> set[str]:
    """The flags of the edition and of all before it; those of the nearest earlier edition when it is not known."""
    date = _date_of(name) if name is not None else None
    if date is None:
        return set()
    editions = [edition for edition in EDITIONS if edition.language == language and edition.date <= date]
    return {flag for edition in editions for flag in edition.flags}


def _target_flags(target: TargetConfig) -> set[str]:
    """The flags of options that stand for a style: uv and pnpm asked for by name, the older `node` layout, tree shaking."""
    flags = set()
    if target.python.use_uv:
        flags.add("uv_project")
    if target.typescript.package_manager == "pnpm":
        flags.add("pnpm_project")
    if target.key == "node":
        flags.add("node_layout")
    elif target.typescript.enable_treeshaking:
        flags.add("tree_shakable")
    return flags


def _check(language: str | None, name: str | None, at: Span | None, findings: Findings) -> None:
    known = [edition for edition in EDITIONS if edition.language == language]
    names = [edition.name for edition in known]
    if name is None or name in names:
        return
    date = _date_of(name)
    earlier = [edition.name for edition in known if date is not None and edition.date <= date]
    used = earlier[-1] if earlier else "the oldest edition"
    hint = f"Known: {', '.join(names)}." if names else "No edition of this language is known."
    findings.add(codes.CONFIG_EDITION_UNKNOWN(at, hint=hint, edition=name, used=used))


def _date_of(name: str) -> dt.date | None:
    """The day in an edition's name; None when there is none."""
    try:
        return dt.date.fromisoformat(name.rsplit(".", 1)[-1])
    except ValueError:
        return None
