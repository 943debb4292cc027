"""Files as they are given by callers, and as the HTTP library wants them."""

from __future__ import annotations

import io
import os
from typing import Any, Mapping, TypeVar, Callable, Sequence, cast, overload
from typing_extensions import TypeGuard

from ._sdk import DOCS_URL
from ._types import (
    FileTypes,
    FileContent,
    RequestFiles,
    HttpxFileTypes,
    Base64FileInput,
    HttpxFileContent,
    HttpxRequestFiles,
)
from ._utils._sync import to_thread
from ._utils._guards import is_list, is_mapping
from ._utils._extract_files import ARRAY_MARK

_T = TypeVar("_T")
_ConvertContent = Callable[[Any], Any]


def is_base64_file_input(value: object) -> TypeGuard[Base64FileInput]:
    return isinstance(value, (io.IOBase, os.PathLike))


def is_file_content(value: object) -> TypeGuard[FileContent]:
    return isinstance(value, (bytes, tuple, io.IOBase, os.PathLike)) or hasattr(value, "read")


def assert_is_file_content(value: object, *, key: str | None = None) -> None:
    """Makes sure that the value can be sent as a file.

    Raises:
        TypeError: naming the entry and the documentation.
    """
    if not is_file_content(value):
        what = f"The value of `{key}`" if key is not None else "A file"
        raise TypeError(
            f"{what} must be bytes, an open file, a path, or a tuple with one of these, not {type(value)}. "
            f"See {DOCS_URL}#file-uploads"
        )


@overload
def to_httpx_files(files: None) -> None: ...
@overload
def to_httpx_files(files: RequestFiles) -> HttpxRequestFiles: ...
def to_httpx_files(files: RequestFiles | None) -> HttpxRequestFiles | None:
    """The files with the content of paths read, named after the file.

    Raises:
        TypeError: for anything that is no file.
    """
    return None if files is None else _convert_files(files, _read_path)


@overload
async def async_to_httpx_files(files: None) -> None: ...
@overload
async def async_to_httpx_files(files: RequestFiles) -> HttpxRequestFiles: ...
async def async_to_httpx_files(files: RequestFiles | None) -> HttpxRequestFiles | None:
    """Like `to_httpx_files`, reading in a worker thread."""
    return None if files is None else await to_thread(_convert_files, files, _read_path)


@overload
def to_streamed_files(files: None) -> None: ...
@overload
def to_streamed_files(files: RequestFiles) -> HttpxRequestFiles: ...
def to_streamed_files(files: RequestFiles | None) -> HttpxRequestFiles | None:
    """The files with those at paths to be read only piece by piece, while they are sent.

    Raises:
        TypeError: for anything that is no file.
        OSError: for a path without a file.
    """
    return None if files is None else _convert_files(files, FileAtPath)


def read_file_content(file: FileContent) -> HttpxFileContent:
    """The bytes of the file at a path; what is no path as it is.

    Raises:
        OSError: for a path without a file.
    """
    return _read_path(file) if isinstance(file, os.PathLike) else file


async def async_read_file_content(file: FileContent) -> HttpxFileContent:
    """Like `read_file_content`, reading in a worker thread."""
    return await to_thread(_read_path, file) if isinstance(file, os.PathLike) else file


def _read_path(path: os.PathLike[str]) -> bytes:
    with open(path, "rb") as file:
        return file.read()


class FileAtPath:
    """Reads a file as it is sent: opened with the first piece, closed after the last, and again from the start when
    the request is repeated."""

    def __init__(self, path: os.PathLike[str]) -> None:
        self._file: io.BufferedReader | None = None
        self._path = os.fspath(path)
        self._size = os.stat(self._path).st_size
        self._position = 0

    def read(self, size: int = -1) -> bytes:
        if self._file is None:
            self._file = open(self._path, "rb")
            self._file.seek(self._position)
        piece = self._file.read(size)
        self._position += len(piece)
        if not piece or size < 0:
            self.close()
        return piece

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._size}[whence]
        self._position = max(0, start + offset)
        self.close()
        return self._position

    def tell(self) -> int:
        return self._position

    def seekable(self) -> bool:
        return True

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def __del__(self) -> None:
        self.close()


def _convert_files(files: RequestFiles, convert_path: _ConvertContent) -> HttpxRequestFiles:
    if is_mapping(files):
        return {key: _convert_file(cast(FileTypes, file), convert_path) for key, file in files.items()}
    if isinstance(files, (list, tuple)):
        return [
            (key, _convert_file(file, convert_path)) for key, file in cast("Sequence[tuple[str, FileTypes]]", files)
        ]
    raise TypeError(f"Files must be given as a mapping or as a list of pairs, not as {type(files)}")


def _convert_file(file: FileTypes, convert_path: _ConvertContent) -> HttpxFileTypes:
    if isinstance(file, tuple):
        name, content, *rest = file
        return cast(HttpxFileTypes, (name, _convert_content(content, convert_path), *rest))
    if not is_file_content(file):
        raise TypeError("Expected file types input to be a FileContent type or to be a tuple")
    if isinstance(file, os.PathLike):
        return os.path.basename(os.fspath(file)), convert_path(file)
    return cast(HttpxFileTypes, file)


def _convert_content(content: FileContent, convert_path: _ConvertContent) -> Any:
    return convert_path(content) if isinstance(content, os.PathLike) else content


def deepcopy_with_paths(item: _T, paths: Sequence[Sequence[str]]) -> _T:
    """The item with new containers along the paths, so that files can be taken out of it; without paths, itself.

    ``<array>`` in a path stands for every item of a list.
    """
    return cast(_T, _copy_along(item, [path for path in paths if path]))


def _copy_along(value: Any, paths: Sequence[Sequence[str]]) -> Any:
    if not paths:
        return value
    if is_mapping(value):
        return {key: _copy_along(item, _continue(paths, key)) for key, item in value.items()}
    if is_list(value):
        inside = _continue(paths, ARRAY_MARK)
        return [_copy_along(item, inside) for item in value]
    return value


def _continue(paths: Sequence[Sequence[str]], step: str) -> list[Sequence[str]]:
    """What remains of the paths that start with the step."""
    return [path[1:] for path in paths if len(path) > 1 and path[0] == step]


def replayable(files: Mapping[str, Any] | Sequence[tuple[str, Any]] | None) -> bool:
    """Whether the files can be sent a second time."""
    if files is None:
        return True
    contents = files.values() if isinstance(files, Mapping) else [file for _, file in files]
    return all(_can_be_read_again(each[1] if isinstance(each, tuple) else each) for each in contents)


def _can_be_read_again(content: Any) -> bool:
    if not hasattr(content, "read"):
        return True
    seekable = getattr(content, "seekable", None)
    return bool(seekable()) if callable(seekable) else hasattr(content, "seek")
