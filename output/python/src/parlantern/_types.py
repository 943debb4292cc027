"""Types that requests, responses and generated signatures share."""

from __future__ import annotations

from os import PathLike
from typing import (
    IO,
    TYPE_CHECKING,
    Any,
    Dict,
    List,
    Type,
    Tuple,
    Union,
    Mapping,
    TypeVar,
    Callable,
    Iterable,
    Iterator,
    Optional,
    Sequence,
    AsyncIterable,
)
from typing_extensions import (
    Literal,
    Protocol,
    TypeAlias,
    TypedDict,
    SupportsIndex,
    overload,
    override,
    runtime_checkable,
)

import pydantic

from . import _lazy_types
from ._sdk import SecurityOptions
from ._http import httpx

if TYPE_CHECKING:
    from ._models import BaseModel
    from ._response import APIResponse, AsyncAPIResponse

NoneType: Type[None] = type(None)

Timeout = httpx.Timeout
Transport = httpx.BaseTransport
AsyncTransport = httpx.AsyncBaseTransport
ProxiesDict = Dict["str | httpx.URL", Union[None, str, "httpx.URL", "httpx.Proxy"]]
ProxiesTypes = Union[str, "httpx.Proxy", ProxiesDict]

_T = TypeVar("_T")
_T_co = TypeVar("_T_co", covariant=True)
ModelT = TypeVar("ModelT", bound=pydantic.BaseModel)
ResponseT = TypeVar(
    "ResponseT",
    bound=Union[
        object,
        str,
        None,
        "BaseModel",
        List[Any],
        Dict[str, Any],
        "httpx.Response",
        "APIResponse[Any]",
        "AsyncAPIResponse[Any]",
    ],
)


class NotGiven:
    """Stands for an argument that was not passed, where ``None`` has a meaning of its own.

    Example::

        def fetch(timeout: int | None | NotGiven = not_given): ...


        fetch(timeout=None)  # without any timeout
        fetch()  # with the client's timeout
    """

    def __bool__(self) -> Literal[False]:
        return False

    @override
    def __repr__(self) -> str:
        return "NOT_GIVEN"


not_given = NotGiven()
NOT_GIVEN = NotGiven()


class Omit:
    """Asks for a value to be left out of a request, also where the client would send one by itself.

    Example::

        client.post("/uploads", headers={"Content-Type": Omit()})
    """

    def __bool__(self) -> Literal[False]:
        return False

    @override
    def __repr__(self) -> str:
        return "omit"


omit = Omit()

Headers = Mapping[str, Union[str, Omit]]
HeadersLike = Union[Headers, "httpx.Headers"]
Query = Mapping[str, object]
Body = object
AnyMapping = Mapping[str, object]
PostParser = Callable[[Any], Any]
ArrayFormat = Literal["comma", "repeat", "indices", "brackets"]
NestedFormat = Literal["dots", "brackets"]
StrBytesIntFloat = Union[str, bytes, int, float]
IncEx: TypeAlias = Union["set[int]", "set[str]", Mapping[int, Union["IncEx", bool]], Mapping[str, Union["IncEx", bool]]]

BinaryTypes = Union[bytes, bytearray, IO[bytes], Iterable[bytes]]
AsyncBinaryTypes = Union[bytes, bytearray, IO[bytes], AsyncIterable[bytes]]

# a tuple gives the name that is sent, and if wanted the content type and the headers of the part
if TYPE_CHECKING:
    Base64FileInput = Union[IO[bytes], PathLike[str]]
    FileContent = Union[IO[bytes], bytes, PathLike[str]]
else:
    Base64FileInput = Union[IO[bytes], PathLike]
    FileContent = Union[IO[bytes], bytes, PathLike]  # PathLike takes no argument when pydantic reads it
FileTypes = Union[
    FileContent,
    Tuple[Optional[str], FileContent],
    Tuple[Optional[str], FileContent, Optional[str]],
    Tuple[Optional[str], FileContent, Optional[str], Mapping[str, str]],
]
RequestFiles = Union[Mapping[str, FileTypes], Sequence[Tuple[str, FileTypes]]]

HttpxFileContent = Union[IO[bytes], bytes]
HttpxFileTypes = Union[
    HttpxFileContent,
    Tuple[Optional[str], HttpxFileContent],
    Tuple[Optional[str], HttpxFileContent, Optional[str]],
    Tuple[Optional[str], HttpxFileContent, Optional[str], Mapping[str, str]],
]
HttpxRequestFiles = Union[Mapping[str, HttpxFileTypes], Sequence[Tuple[str, HttpxFileTypes]]]


class RequestOptions(TypedDict, total=False):
    """What a caller may set for one request."""

    headers: Headers
    max_retries: int
    timeout: float | Timeout | None
    params: Query
    extra_json: AnyMapping
    idempotency_key: str
    follow_redirects: bool
    post_parser: PostParser
    security: SecurityOptions
    synthesize_event_and_data: bool


class HttpxSendArgs(TypedDict, total=False):
    """Arguments of the HTTP client's ``send``."""

    auth: httpx.Auth
    follow_redirects: bool


class _GenericAlias(Protocol):
    __origin__: type[object]


class InheritsGeneric(Protocol):
    """Any class that has been given type arguments."""

    __orig_bases__: tuple[_GenericAlias]


@runtime_checkable
class _SequenceNotStr(Protocol[_T_co]):
    """A sequence as type checkers see it; ``str`` does not fit, as its ``__contains__`` takes only ``str``."""

    @overload
    def __getitem__(self, index: SupportsIndex, /) -> _T_co: ...
    @overload
    def __getitem__(self, index: slice, /) -> Sequence[_T_co]: ...
    def __contains__(self, value: object, /) -> bool: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[_T_co]: ...
    def index(self, value: Any, start: int = 0, stop: int = ..., /) -> int: ...
    def count(self, value: Any, /) -> int: ...
    def __reversed__(self) -> Iterator[_T_co]: ...


if TYPE_CHECKING:
    SequenceNotStr = _SequenceNotStr
else:
    SequenceNotStr = Sequence  # a plain sequence is what pydantic knows how to validate

_lazy_types.begin()
