"""Fixed sentences in the files of a TypeScript SDK."""

from __future__ import annotations

import re
from typing import Final

from generator.adopt.resources import Evidence
from generator.planning.house import MOCK_SERVER, OLD_MOCK_SERVER, Role

_TOP: Final = re.compile(r"\A(?://[^\n]*\n)+")
_EMAIL: Final = re.compile(r"'(dev@[\w.-]+)'")
_SKIPPED: Final = re.compile(r"^  // (.+)\n  test\.skip\(", re.MULTILINE)
_MEDIA: Final = re.compile(r"\b(?:application|audio|image|text|video)/[\w.+-]+")
_RESOURCE: Final = (
    (Role.EXAMPLE_EMAIL, _EMAIL),
    (Role.SINGLE_PAGE, re.compile(r"^// (.+)\nexport (?:type \w+ = \w+|class \w+ extends \w+)<", re.MULTILINE)),
    (Role.EXAMPLE_PAGES, re.compile(r"^ +\* // (.+)\n +\* for await \(", re.MULTILINE)),
    (Role.WEBHOOK_KEY_MISSING, re.compile(r"if \(keyStr === null\) throw new Error\('([^'\\]+)'\);")),
)
_TEST: Final = (
    (Role.TEST_REFUSED_NOTE, re.compile(r"^    // (.+)\n    await expect\(", re.MULTILINE)),
    (Role.TEST_UNKNOWN_PATH, re.compile(r"\{ path: '(/[\w/-]+)' \}")),
    (Role.EXAMPLE_EMAIL, _EMAIL),
)


def header_of(text: str) -> str:
    """The last line of the comment at the top of a file, which follows what the config puts there; '' for none."""
    top = _TOP.match(text)
    return top[0].rstrip("\n").rsplit("\n", 1)[-1].removeprefix("//").strip() if top else ""


def typescript_evidence(path: str, text: str) -> Evidence:
    """What a file of resources or tests says in each role, once for each place."""
    is_test = path.startswith("tests/api-resources/")
    if not is_test and not path.startswith("src/resources/"):
        return
    if is_test:
        for reason in _SKIPPED.findall(text):
            sentence, media = _MEDIA.subn("{media}", reason)
            role = Role.TEST_UNMOCKED if media else Role.TEST_SKIPPED
            yield role, sentence.replace(MOCK_SERVER, "{mock}").replace(OLD_MOCK_SERVER, "{mock}")
    for role, pattern in _TEST if is_test else _RESOURCE:
        yield from ((role, sentence) for sentence in pattern.findall(text))
