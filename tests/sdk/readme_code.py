"""The code that a readme shows, as programs that can be checked and run."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_IMPORT = re.compile(r"^(?:import|from) ", re.MULTILINE)
_AWAITS = re.compile(r"^(?:\S.*\bawait |async (?:for|with) )", re.MULTILINE)
_RECEIVED = 'body = ""\nheaders: dict[str, str] = {}\n'
PLACEHOLDER = "my_field"
"""Stands in readmes for a field of the reader's API."""


def readme_programs(text: str, package: str, client: str) -> Iterator[str]:
    """Each block of Python as a program: with what it takes from around it, and in a function where it awaits.

    The block about a field that no API has is left out.
    """
    for block in _BLOCK.findall(text):
        if PLACEHOLDER in block:
            continue
        made = "" if _IMPORT.search(block) else f"from {package} import {client}\n\nclient = {client}()\n"
        program = f"{_RECEIVED if '(body, ' in block else ''}{made}{block}"
        yield _in_function(program) if _AWAITS.search(block) else program


def readme_modules(text: str, package: str, client: str) -> Iterator[str]:
    """Each block of TypeScript as a module, but for the one about runtimes that are not at hand."""
    for block in re.findall(r"^```ts\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        if "Deno." in block:
            continue
        made = "" if _IMPORT.search(block) else f"import {client} from '{package}';\n"
        if "const client" not in block:
            made += f"const client = new {client}();\n"
        received = "const body = '', headers: Record<string, string> = {};\n" if "(body, " in block else ""
        yield f"{made}{received}{block}\nexport {{}};\n"


def _in_function(program: str) -> str:
    body = "".join(f"    {line}\n" if line else "\n" for line in program.splitlines())
    return f"import asyncio\n\n\nasync def shown() -> None:\n{body}\n\nasyncio.run(shown())\n"
