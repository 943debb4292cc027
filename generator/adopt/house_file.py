"""House files: the YAML form of house text."""

from __future__ import annotations

import re
from typing import Any, Final

import yaml

from generator.diagnostics.stop import CannotRunError
from generator.planning.house import HouseText, Role

_REMARK: Final = (
    "# The fixed sentences of generated files, by role. A role that is missing keeps sdkpress's own words.\n"
)
# What would end a comment or a docstring early, or hide itself; a phrase has to be plain text.
_UNSAFE: Final = re.compile(r'[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]|"""|\*/|\\')


class HouseFileError(CannotRunError):
    """A house file that cannot be used."""


class _Dumper(yaml.SafeDumper):
    """Writes text of several lines as a block."""


def _block(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _block)


def house_yaml(house: HouseText) -> str:
    """The house text as the content of a house file."""
    phrases = {role.value: house.phrases[role] for role in Role if role in house.phrases}
    document = {"header": house.header, "phrases": phrases}
    return _REMARK + yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000)


def parse_house(text: str, name: str) -> HouseText:
    """The house text that a file holds; `name` is what messages call the file.

    Raises HouseFileError for anything but a mapping of known keys to plain text.
    """
    try:
        document = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise HouseFileError(f"{name} is not YAML: {error}") from error
    content = _mapping(document, name)
    if unknown := sorted(set(content) - {"header", "phrases"}):
        raise HouseFileError(f"{name}: unknown key {unknown[0]!r}; a house file has `header` and `phrases`")
    phrases = _mapping(content.get("phrases"), f"{name}: `phrases`")
    return HouseText(
        _plain(content.get("header", ""), f"{name}: `header`", lines=1),
        {_role(key, name): _plain(value, f"{name}: {key}") for key, value in phrases.items()},
    )


def _mapping(value: Any, what: str) -> dict[str, Any]:  # noqa: ANN401 - what YAML may hold
    if value is None:
        return {}
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise HouseFileError(f"{what} must be a mapping")
    return value


def _role(key: str, name: str) -> Role:
    try:
        return Role(key)
    except ValueError:
        raise HouseFileError(
            f"{name}: there is no role {key!r}; `sdkpress adopt` writes a file with all of them"
        ) from None


def _plain(value: Any, what: str, lines: int | None = None) -> str:  # noqa: ANN401 - what YAML may hold
    if not isinstance(value, str):
        raise HouseFileError(f"{what} must be text")
    if _UNSAFE.search(value):
        raise HouseFileError(f'{what} holds a control character, a backslash, `"""` or `*/`')
    if lines and value.count("\n") >= lines:
        raise HouseFileError(f"{what} must be a single line")
    return value
