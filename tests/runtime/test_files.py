"""Files are found, copied around, normalised and sent without being held in memory."""

from __future__ import annotations

import io
import os
import asyncio
from typing import Any
from pathlib import Path

import pytest
from acme import omit, file_from_path
from acme._files import (
    FileAtPath,
    to_httpx_files,
    read_file_content,
    to_streamed_files,
    deepcopy_with_paths,
    async_read_file_content,
)
from acme._utils import extract_files


def test_files_are_taken_out_of_the_body() -> None:
    body: dict[str, Any] = {"a": b"1", "b": {"c": b"2", "d": 3}, "e": [b"4", b"5"], "f": [{"g": b"6", "h": 7}]}
    found = extract_files(body, paths=[["a"], ["b", "c"], ["e", "<array>"], ["f", "<array>", "g"]])
    assert found == [("a", b"1"), ("b[c]", b"2"), ("e[]", b"4"), ("e[]", b"5"), ("f[][g]", b"6")]
    assert body == {"b": {"d": 3}, "f": [{"h": 7}]}


@pytest.mark.parametrize(
    ("array_format", "names"),
    [
        ("brackets", ["e[]", "e[]", "f[][g]"]),
        ("repeat", ["e", "e", "f[g]"]),
        ("comma", ["e", "e", "f[g]"]),
        ("indices", ["e[0]", "e[1]", "f[0][g]"]),
    ],
)
def test_the_array_format_names_the_fields(array_format: Any, names: list[str]) -> None:
    body = {"e": [b"4", b"5"], "f": [{"g": b"6"}]}
    paths = [["e", "<array>"], ["f", "<array>", "g"]]
    assert [name for name, _ in extract_files(body, paths=paths, array_format=array_format)] == names


@pytest.mark.parametrize("body", [{}, {"a": omit}, {"a": {"b": b""}}, {"a": b""}])
def test_paths_that_lead_nowhere_give_nothing(body: dict[str, object]) -> None:
    assert extract_files(body, paths=[["a", "<array>"], ["x"], ["a", "<array>", "b"]]) == []


def test_a_union_of_file_and_list_takes_what_is_there() -> None:
    paths = [["a"], ["a", "<array>"]]
    assert extract_files({"a": b"1"}, paths=paths) == [("a", b"1")]
    assert extract_files({"a": [b"1"]}, paths=list(reversed(paths))) == [("a[]", b"1")]


def test_what_is_no_file_is_refused_with_its_name() -> None:
    with pytest.raises(TypeError, match=r"`b\[c\]` must be bytes.*<class 'int'>.*#file-uploads"):
        extract_files({"b": {"c": 1}}, paths=[["b", "c"]])


def test_copies_have_new_containers_along_the_paths_only() -> None:
    file, other = io.BytesIO(), {"deep": [1]}
    body = {"list": [{"file": file, "other": other}], "other": other}
    copied = deepcopy_with_paths(body, [["list", "<array>", "file"]])
    assert copied == body
    assert copied is not body and copied["list"] is not body["list"] and copied["list"][0] is not body["list"][0]
    assert copied["list"][0]["file"] is file
    assert copied["list"][0]["other"] is other and copied["other"] is other
    assert deepcopy_with_paths(body, []) is body


def test_paths_are_read_and_named_after_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"content")
    assert to_httpx_files({"f": path, "g": ("b.txt", path, "text/plain")}) == {
        "f": ("a.txt", b"content"),
        "g": ("b.txt", b"content", "text/plain"),
    }
    assert to_httpx_files([("f", b"raw")]) == [("f", b"raw")]
    assert to_httpx_files(None) is None
    assert file_from_path(str(path)) == ("a.txt", b"content")


@pytest.mark.parametrize("files", [{"f": "text"}, {"f": 1}])
def test_text_is_no_file(files: Any) -> None:
    with pytest.raises(TypeError, match="Expected file types input to be a FileContent type or to be a tuple"):
        to_httpx_files(files)
    with pytest.raises(TypeError, match="a mapping or as a list of pairs"):
        to_httpx_files(1)  # type: ignore[call-overload]


def test_a_file_at_a_path_is_read_piece_by_piece_and_can_start_again(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"0123456789")
    file = FileAtPath(path)
    assert file.seek(0, os.SEEK_END) == 10
    file.seek(0)
    assert [file.read(4), file.read(4), file.read(4), file.read(4)] == [b"0123", b"4567", b"89", b""]
    assert file._file is None, "the file is closed after its last piece"
    file.seek(8)
    assert (file.read(), file.tell()) == (b"89", 10)


def test_a_path_without_a_file_is_found_out_before_anything_is_sent(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        to_streamed_files({"f": tmp_path / "missing"})


def test_the_content_of_a_file_is_its_bytes_and_all_else_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"inside")
    stream = io.BytesIO(b"open")
    for given, read in (path, b"inside"), (b"raw", b"raw"), (stream, stream):
        assert read_file_content(given) == read
        assert asyncio.run(async_read_file_content(given)) == read
