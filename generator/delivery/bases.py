"""The texts that we wrote last time, kept in the SDK itself: what a later run merges hand edits against.

They lie in one file that is committed with the SDK, so that nothing which rewrites history can part them from it: a
squash, a rebase, a clone without history and a copy without git all keep it. A text is a line: its SHA-256, and the
text deflated against a dictionary of the lines that the SDK repeats. A line depends on nothing but its text and the
dictionary, so a regeneration changes as many lines as files, and two branches are merged by keeping the lines of both.
"""

from __future__ import annotations

import base64
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.delivery.manifest import DIGEST_LENGTH, digest

BASES_FOLDER: Final = ".sdkpress"
BASES_NAME: Final = f"{BASES_FOLDER}/bases"
ATTRIBUTES_NAME: Final = f"{BASES_FOLDER}/.gitattributes"
ATTRIBUTES: Final = (
    "# What was generated last, against which edits are merged. Keep it; the lines of two branches add up.\n"
    "bases -diff merge=union linguist-generated\n"
)
_TITLE: Final = "sdkpress bases 1"
_WORD: Final = "dictionary"
_DICTIONARY: Final = 32_768  # deflate looks back no further
_LARGEST: Final = 64 * 1024 * 1024
_ID: Final = 8
_SHORT: Final = 12


@dataclass(frozen=True, slots=True)
class Bases:
    """Texts by digest, still packed: for each its dictionary and its data; and the dictionaries by their names."""

    packed: Mapping[str, tuple[str, str]] = field(default_factory=dict[str, "tuple[str, str]"])
    dictionaries: Mapping[str, bytes] = field(default_factory=dict[str, bytes])

    def get(self, key: str) -> str | None:
        """The text of a digest; None where it is not kept, or no longer what it was."""
        name, data = self.packed.get(key, ("", ""))
        if name not in self.dictionaries:
            return None
        try:
            unpacker = zlib.decompressobj(-zlib.MAX_WBITS, zdict=self.dictionaries[name])
            content = unpacker.decompress(base64.b85decode(data), _LARGEST)
        except (ValueError, zlib.error):
            return None
        return content.decode("utf-8", "surrogateescape") if digest(content) == key else None


def parse_bases(text: str) -> Bases:
    """The texts in a file; a line that is not of the form, such as a mark of a merge, is passed over."""
    packed: dict[str, tuple[str, str]] = {}
    dictionaries: dict[str, bytes] = {}
    for line in text.split("\n"):
        match line.rstrip("\r").split(" "):
            case [word, name, data] if word == _WORD:
                dictionaries[name] = _unpacked_dictionary(data)
            case [key, name, data] if len(key) == DIGEST_LENGTH:
                packed[key] = (name, data)
    return Bases(packed, dictionaries)


def bases_text(bases: Bases) -> str:
    """The file that keeps these texts: sorted, with the dictionaries that they use."""
    used = {name for name, _ in bases.packed.values()}
    names = sorted(name for name in bases.dictionaries if name in used)
    dictionaries = [f"{_WORD} {name} {_encoded(zlib.compress(bases.dictionaries[name], 9))}" for name in names]
    lines = [f"{key} {name} {data}" for key, (name, data) in sorted(bases.packed.items())]
    return "\n".join([_TITLE, *dictionaries, *lines, ""])


def with_texts(bases: Bases, texts: Iterable[str]) -> Bases:
    """The bases with further texts; what is packed already stays as it is."""
    wanted = {digest(content): content for content in map(str.encode, texts)}
    missing = {key: content for key, content in wanted.items() if key not in bases.packed}
    if not missing:
        return bases
    dictionary = _chosen(bases) or _dictionary(missing.values())
    name = digest(dictionary)[:_ID]
    packed = _deflated(missing.values(), dictionary)
    added = {key: (name, _encoded(data)) for key, data in zip(missing, packed, strict=True)}
    return Bases({**bases.packed, **added}, {**bases.dictionaries, name: dictionary})


def only(bases: Bases, keys: Iterable[str]) -> Bases:
    """The bases of some digests."""
    wanted = set(keys)
    return Bases({key: value for key, value in bases.packed.items() if key in wanted}, bases.dictionaries)


def _chosen(bases: Bases) -> bytes:
    """The dictionary that most texts use, so that lines stay as they are from run to run."""
    uses = Counter(name for name, _ in bases.packed.values() if name in bases.dictionaries)
    names = sorted(uses, key=lambda name: (-uses[name], name))
    return bases.dictionaries[names[0]] if names else b""


def _dictionary(contents: Iterable[bytes]) -> bytes:
    """The lines that save most by being known beforehand, the best last, where deflate finds them cheapest."""
    counts: Counter[bytes] = Counter()
    for content in contents:
        counts.update(set(content.split(b"\n")))
    worth = ((count - 1) * len(line) for line, count in counts.items())
    repeated = [(value, line) for value, line in zip(worth, counts, strict=True) if value and len(line) >= _SHORT]
    return b"\n".join(reversed(list(_fitting(line for _, line in sorted(repeated, reverse=True)))))


def _fitting(lines: Iterable[bytes]) -> Iterator[bytes]:
    room = _DICTIONARY
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            return
        yield line


def _deflated(contents: Iterable[bytes], dictionary: bytes) -> Iterator[bytes]:
    """Each content packed by itself, with a copy of a packer that has read the dictionary: reading it is half the work."""
    fresh = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, zdict=dictionary)
    for content in contents:
        packer = fresh.copy()
        yield packer.compress(content) + packer.flush()


def _unpacked_dictionary(data: str) -> bytes:
    try:
        return zlib.decompressobj().decompress(base64.b85decode(data), _DICTIONARY)
    except (ValueError, zlib.error):
        return b""


def _encoded(content: bytes) -> str:
    return base64.b85encode(content).decode("ascii")
