"""What the TypeScript compiler says of the same bumps.

The modules of both sides stand beside each other over one core, and a probe uses the new side as code written for the old
one does: what it sent has to be accepted, what it read has to be what it was. A probe that does not compile is a break.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.languages.registry import languages
from generator.pipeline.contract import Request
from generator.pipeline.press import Planned, study
from generator.planning.contract import TextFile
from generator.review.sdk.symbol import Symbol, SymbolKind
from generator.review.sdk.typescript_symbols import typescript_symbols
from tests.sdk.node import MODULES, node, script
from tests.sdk.pressed import write

CONFIG = """\
{ "compilerOptions": { "target": "es2020", "lib": ["es2020", "dom"], "module": "commonjs", "moduleResolution": "node",
  "strict": true, "noEmit": true, "skipLibCheck": true, "esModuleInterop": true, "types": ["node"],
  "typeRoots": ["TYPES"] }, "files": FILES }
"""
_ERROR = re.compile(r"^src/probe_(\w+)\.ts\(\d+,\d+\): error (.*)$", re.MULTILINE)
_RESOURCES = "src/resources/"


def planned(spec: Path, config: Path) -> Planned:
    """The plans of the TypeScript SDK of a document."""
    request = Request(spec, config, ("typescript",))
    (found,) = study(request, languages(), lambda _: None).all_planned()
    return found


def resources(sdk: Planned) -> tuple[TextFile, ...]:
    """The modules of the resources of an SDK."""
    return sdk.texts(plan for plan in sdk.plans if plan.path.startswith(_RESOURCES))


def complaints(
    base: Planned, sides: Mapping[str, tuple[tuple[TextFile, ...], tuple[TextFile, ...]]], folder: Path
) -> dict[str, list[str]]:
    """What the compiler says against each bump; a bump without complaints is not in it."""
    write(base.texts(plan for plan in base.plans if plan.path.startswith("src/")), folder)
    for name, (old, new) in sides.items():
        for side, files in (("old", old), ("new", new)):
            write((TextFile(_moved(file.path, f"{name}_{side}"), file.text) for file in files), folder)
        write([TextFile(f"src/probe_{name}.ts", "\n".join(_probe(name, old)) + "\n")], folder)
    probes = "[" + ", ".join(f'"src/probe_{name}.ts"' for name in sides) + "]"
    types = (MODULES / "@types").as_posix()
    (folder / "tsconfig.json").write_text(CONFIG.replace("FILES", probes).replace("TYPES", types))
    done = node(script("typescript", "lib/tsc.js"), "--project", ".", folder=folder)
    found: dict[str, list[str]] = {}
    for match in _ERROR.finditer(done.stdout):
        found.setdefault(match[1], []).append(match[2])
    others = [line for line in done.stdout.splitlines() if "error TS" in line and not _ERROR.match(line)]
    assert others == [], others[:3]
    return found


def _probe(name: str, old: tuple[TextFile, ...]) -> Iterator[str]:
    """Uses of all that the old side declares."""
    symbols = typescript_symbols(old)
    modules = sorted({file.path for file in old if not file.path.endswith("/index.ts")})
    for number, path in enumerate(modules):
        inner = path.removeprefix(_RESOURCES).removesuffix(".ts")
        yield f"import * as Old{number} from './resources_{name}_old/{inner}';"
        yield f"import * as New{number} from './resources_{name}_new/{inner}';"
    for index, (number, symbol) in enumerate(_declared(symbols, modules)):
        yield from _use(f"{index}", number, symbol, symbols)


def _declared(symbols: Mapping[str, Symbol], modules: list[str]) -> Iterator[tuple[int, Symbol]]:
    for symbol in symbols.values():
        if symbol.file in modules:
            yield modules.index(symbol.file), symbol


def _use(index: str, number: int, symbol: Symbol, symbols: Mapping[str, Symbol]) -> Iterator[str]:
    module = symbol.file.removeprefix("src/").removesuffix(".ts")
    words = symbol.path.removeprefix(f"{module}.").split(".")
    if symbol.kind is SymbolKind.FUNCTION:
        before, after = (f'InstanceType<typeof {side}{number}.{words[0]}>["{words[1]}"]' for side in ("Old", "New"))
        yield f"export const p{index}: Parameters<{after}> = null as unknown as Parameters<{before}>;"
        yield f"export const r{index}: ReturnType<{before}> = null as unknown as ReturnType<{after}>;"
    elif symbol.kind is not SymbolKind.ATTRIBUTE and not _is_class(symbol, symbols):
        before, after = (f"{side}{number}.{'.'.join(words)}" for side in ("Old", "New"))
        taken, given = (after, before) if symbol.sent else (before, after)
        yield f"export const t{index}: {taken} = null as unknown as {given};"
        if any(path.startswith(f"{symbol.path}.") for path in symbols) and symbol.kind is SymbolKind.CLASS:
            # What an old literal sets, and what old code reads, has to have its key still.
            yield f"export const k{index}: keyof {after} = null as unknown as keyof {before};"


def _is_class(symbol: Symbol, symbols: Mapping[str, Symbol]) -> bool:
    """Whether it is the class of a resource, whose methods are used one by one."""
    below = [each for path, each in symbols.items() if path.startswith(f"{symbol.path}.")]
    return "APIResource" in symbol.bases or any(each.kind is SymbolKind.FUNCTION for each in below)


def _moved(path: str, name: str) -> str:
    return path.replace(_RESOURCES, f"src/resources_{name}/", 1)
