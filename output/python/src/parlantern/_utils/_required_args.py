"""The check that one of several sets of arguments was given."""

from __future__ import annotations

import inspect
import functools
from typing import Any, TypeVar, Callable, Iterable, Sequence

CallableT = TypeVar("CallableT", bound=Callable[..., Any])


def required_args(*variants: Sequence[str]) -> Callable[[CallableT], CallableT]:
    """Lets a function be called only with all the arguments of at least one variant, whatever its defaults say.

    For functions whose overloads need different arguments::

        @overload
        def wait(*, seconds: float) -> None: ...
        @overload
        def wait(*, until: datetime) -> None: ...
        @required_args(["seconds"], ["until"])
        def wait(*, seconds: float | None = None, until: datetime | None = None) -> None: ...
    """

    def decorate(function: CallableT) -> CallableT:
        positional = [
            name
            for name, parameter in inspect.signature(function).parameters.items()
            if parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD)
        ]

        @functools.wraps(function)
        def checked(*args: Any, **kwargs: Any) -> Any:
            if len(args) > len(positional):
                raise TypeError(f"{function.__name__}() takes {len(positional)} argument(s) but {len(args)} were given")
            given = {*positional[: len(args)], *kwargs}
            if not any(given.issuperset(variant) for variant in variants):
                raise TypeError(_complaint(variants, given))
            return function(*args, **kwargs)

        return checked  # type: ignore[return-value]

    return decorate


def _complaint(variants: Sequence[Sequence[str]], given: set[str]) -> str:
    if len(variants) > 1:
        sets = [f"({human_join([quote(name) for name in variant], final='and')})" for variant in variants]
        return f"Missing required arguments; Expected either {human_join(sets)} arguments to be given"
    missing = [quote(name) for name in variants[0] if name not in given]
    if len(missing) == 1:
        return f"Missing required argument: {missing[0]}"
    return f"Missing required arguments: {human_join(missing, final='and')}"


def human_join(items: Iterable[str], *, final: str = "or") -> str:
    """The items as one would list them in a sentence."""
    words = list(items)
    return " ".join([", ".join(words[:-1]), final, words[-1]]) if len(words) > 1 else "".join(words)


def quote(text: str) -> str:
    return f"'{text}'"
