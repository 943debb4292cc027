"""A run whose inputs have not changed since an earlier one gives what that one gave, without its work."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

from generator.delivery.cache import Cache, user_cache
from generator.delivery.decide import Rules
from generator.delivery.manifest import digest
from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.diagnostics.position import Span
from generator.model.ledger import Entry, Fate, Ledger, Part
from generator.pipeline.contract import Edit, Known, Pressed, Progress, Request, Sdk
from generator.planning.contract import TextFile
from generator.render.folder import templates_root

_PACKAGE: Final = Path(__file__).resolve().parent.parent
_TOOLS: Final = ("black", "jinja2", "pyyaml", "ruff")


def press_or_recall(request: Request, known: Known, progress: Progress) -> Pressed:
    """The SDKs of a request. A result is kept with the digest of every file it was made from, and used while all hold.

    Raises what `press` raises.
    """
    cache = user_cache()
    key = _key(request, known) if cache else ""
    if cache and (earlier := _recalled(cache, key)):
        return earlier
    # Not needed by a run that recalls, and a fifth of its time.
    from generator.pipeline.press import press  # noqa: PLC0415

    pressed = press(request, known(), progress)
    # A reference that leads nowhere may lead somewhere once a file is put beside the document.
    dangling = any(finding.code.startswith("Spec/Reference") for finding in pressed.findings)
    if cache and pressed.sdks and not dangling:
        cache.put(key, json.dumps(_document(pressed), ensure_ascii=False))
    return pressed


def _key(request: Request, known: Known) -> str:
    """A digest of what the result depends on but for the inputs: the request, the tools, and every line of ours."""
    tools = [f"{name} {_version(name)}" for name in _TOOLS]
    sources = [f"{path} {digest(path.read_bytes())}" for path in sorted(_own_files())]
    asked = [repr(request), f"{known.__module__}.{known.__qualname__}", platform.python_version()]
    return digest("\n".join([*asked, *tools, *sources]).encode())


def _own_files() -> Iterator[Path]:
    yield from _PACKAGE.rglob("*.py")
    yield from (path for path in templates_root().rglob("*") if path.is_file() and path.suffix != ".pyc")


def _version(tool: str) -> str:
    try:
        return version(tool)
    except PackageNotFoundError:
        return "none"


def _document(pressed: Pressed) -> dict[str, Any]:
    return {
        "sources": {name: digest(text.encode()) for name, text in pressed.sources.items()},
        "findings": [[f.code, int(f.severity), f.message, f.at, f.place, f.hint, f.pointer] for f in pressed.findings],
        "ledger": [[e.part.value, e.name, e.fate.value, e.reason, e.at] for e in pressed.ledger.entries],
        "edits": [[edit.command, edit.reason, edit.at, edit.places] for edit in pressed.edits],
        "sdks": [
            {
                "made": [sdk.language, sdk.folder, sdk.budget],
                "rules": [sdk.rules.header, sdk.rules.keep, sdk.rules.users],
                "files": [[file.path, file.text, file.around] for file in sdk.files],
            }
            for sdk in pressed.sdks
        ],
    }


def _recalled(cache: Cache, key: str) -> Pressed | None:
    text = cache.get(key)
    if text is None:
        return None
    document = json.loads(text)
    texts = _unchanged(document["sources"])
    if texts is None:
        return None
    findings = tuple(_finding(*each) for each in document["findings"])
    edits = tuple(Edit(c, r, Span(*at) if at else None, n) for c, r, at, n in document["edits"])
    ledger = Ledger(tuple(_entry(*each) for each in document["ledger"]))
    return Pressed(tuple(map(_sdk, document["sdks"])), findings, texts, ledger, edits)


def _sdk(kept: Mapping[str, Any]) -> Sdk:
    language, folder, budget = kept["made"]
    header, keep, users = kept["rules"]
    rules = Rules(header=header, keep=tuple(keep), users=tuple(users))
    return Sdk(language, folder, tuple(TextFile(*file) for file in kept["files"]), rules, budget)


def _entry(part: str, name: str, fate: str, reason: str, at: list[Any] | None) -> Entry:
    return Entry(Part(part), name, Fate(fate), reason, Span(*at) if at else None)


def _finding(code: str, severity: int, message: str, at: list[Any] | None, *texts: str) -> Diagnostic:
    return Diagnostic(code, Severity(severity), message, Span(*at) if at else None, *texts)


def _unchanged(sources: Mapping[str, str]) -> dict[str, str] | None:
    """The texts of the sources, or None where one of them is no longer what it was."""
    texts: dict[str, str] = {}
    for name, said in sources.items():
        try:
            text = Path(name).read_bytes().removeprefix(b"\xef\xbb\xbf").decode()
        except (OSError, UnicodeDecodeError):
            return None
        if digest(text.encode()) != said:
            return None
        texts[name] = text
    return texts
