"""Objects that come into being when something is asked of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Generic, TypeVar, Iterable, cast
from typing_extensions import override

T = TypeVar("T")


class LazyProxy(Generic[T], ABC):
    """Stands for an object that a subclass loads; every use loads it anew, so the subclass decides about caching."""

    def __getattr__(self, attr: str) -> object:
        proxied = self.__get_proxied__()
        if isinstance(proxied, LazyProxy):
            return cast(object, proxied)  # asking it in turn might never end
        return getattr(proxied, attr)

    @override
    def __repr__(self) -> str:
        proxied = self.__get_proxied__()
        return type(self).__name__ if isinstance(proxied, LazyProxy) else repr(proxied)

    @override
    def __str__(self) -> str:
        proxied = self.__get_proxied__()
        return type(self).__name__ if isinstance(proxied, LazyProxy) else str(proxied)

    @override
    def __dir__(self) -> Iterable[str]:
        proxied = self.__get_proxied__()
        return [] if isinstance(proxied, LazyProxy) else dir(proxied)

    @property  # type: ignore[misc]
    def __class__(self) -> type:  # pyright: ignore
        try:
            proxied = self.__get_proxied__()
        except Exception:
            return type(self)  # isinstance() must answer, loaded or not
        return type(proxied) if issubclass(type(proxied), LazyProxy) else proxied.__class__

    def __get_proxied__(self) -> T:
        return self.__load__()

    def __as_proxied__(self) -> T:
        """The proxy, typed as what it stands for."""
        return cast(T, self)

    @abstractmethod
    def __load__(self) -> T: ...
