"""The page on our own keys tells of each key that is read, and of no other."""

from __future__ import annotations

import re
from pathlib import Path

import generator.config

FOLDER = Path(generator.config.__file__).parent
KEY = re.compile(r"x-sdkpress-[a-z]+(?:-[a-z]+)*")


def test_the_page_tells_of_each_key_that_is_read() -> None:
    read = {key for file in FOLDER.glob("*.py") for key in re.findall(rf'"({KEY.pattern})"', file.read_text("utf-8"))}
    page = (FOLDER / "EXTENSIONS.md").read_text("utf-8")
    assert read
    assert set(re.findall(rf"^\| `({KEY.pattern})` \|", page, re.MULTILINE)) == read
