"""The tests of one method: plain, with all arguments, raw, streamed, and with empty path values."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout, Place
from generator.languages.python.literals import string
from generator.languages.python.reach import LANGUAGE
from generator.languages.python.resource_layout import resource_chain
from generator.languages.python.results import LEGACY_BINARY, is_legacy, plain_type
from generator.languages.python.returns import Returned, ReturnKind
from generator.languages.python.signature import MethodPlan
from generator.languages.python.test_calls import Overload, call_arguments, checked_path_names
from generator.languages.python.test_clients import ASYNC, PLAIN, Client
from generator.languages.python.test_views import BinaryView, CheckView, RejectionView, TestView
from generator.languages.python.type_files import nested_item
from generator.planning.house import MOCK_SERVER, OLD_MOCK_SERVER, Role

_SPECIAL = re.compile(r'[.^$*+?{}\[\]\\|()"]')
_TAKEN = frozenset([PLAIN.fixture, ASYNC.fixture, "list", "object"])
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class MethodTests:
    """Plans the tests of one method for one client."""

    layout: Layout
    plan: MethodPlan
    imports: Imports
    client: Client
    calls: tuple[Overload, ...]

    def tests(self) -> Iterator[TestView]:
        """The tests of every overload, in the order in which they are printed."""
        for overload in self.calls:
            yield self._method(overload, whole=False)
            if overload.has_more:
                yield self._method(overload, whole=True)
            yield self._raw(overload)
            yield self._streaming(overload)
            if checked_path_names(self.layout, self.plan):
                yield self._rejected(overload)

    def _method(self, overload: Overload, *, whole: bool) -> TestView:
        kind = f"{self.plan.name}_with_all_params" if whole else self.plan.name
        return self._view(f"test_method_{kind}", overload, self._call(overload, "", whole=whole), is_method=True)

    def _raw(self, overload: Overload) -> TestView:
        call = self._call(overload, "with_raw_response.")
        return self._view(f"test_raw_response_{self.plan.name}", overload, call, is_raw=True)

    def _streaming(self, overload: Overload) -> TestView:
        call = self._call(overload, "with_streaming_response.")
        return self._view(f"test_streaming_response_{self.plan.name}", overload, call, is_streaming=True)

    def _rejected(self, overload: Overload) -> TestView:
        rejections = tuple(
            RejectionView(self._call(overload, "with_raw_response.", empty=name), self._message(name))
            for name in checked_path_names(self.layout, self.plan)
        )
        return self._view(f"test_path_params_{self.plan.name}", overload, "", rejections=rejections)

    def _message(self, name: str) -> str:
        text = self.layout.target.house.phrase(Role.EMPTY_PATH_VALUE, param=name, value="''")
        return raw_pattern(text)

    def _call(self, overload: Overload, wrapper: str, *, whole: bool = False, empty: str = "") -> str:
        chain = "".join(f"{name}." for name in resource_chain(self.layout, self.plan.resource))
        given = call_arguments(self.layout, self.imports, overload, whole=whole, empty=empty)
        return f"{self.client.fixture}.{chain}{wrapper}{self.plan.name}({given})"

    def _view(
        self,
        name: str,
        overload: Overload,
        call: str,
        *,
        is_method: bool = False,
        is_raw: bool = False,
        is_streaming: bool = False,
        rejections: tuple[RejectionView, ...] = (),
    ) -> TestView:
        variable = free_variable(self.plan.variable)
        skip = self._skip()
        return TestView(
            name=f"{name}_overload_{overload.number}" if overload.number else name,
            skipped=skip is not None,
            skip=skip or "",
            deprecated=self.plan.method.deprecated and (bool(rejections) or not self._is_binary),
            call=call,
            result=f"{variable}_stream" if is_method and overload.streams else variable,
            response=self._response(variable, overload),
            check=self._check(overload),
            is_method=is_method,
            is_raw=is_raw,
            is_streaming=is_streaming,
            rejections=rejections,
        )

    def _response(self, variable: str, overload: Overload) -> str:
        """The variable of a raw response; a file is its own response, but not of the older kind."""
        if self._is_binary and not is_legacy(self.layout):
            return variable
        return "http_response" if variable == "response" and not overload.streams else "response"

    @property
    def _is_binary(self) -> bool:
        """Whether the method returns a file; its tests answer the request themselves."""
        return self.plan.returned.kind is ReturnKind.BINARY

    def _skip(self) -> str | None:
        """How a mark says not to run the tests; None to run them, as those that need no server do."""
        reason = self.plan.method.skip_test_reason.text(LANGUAGE)
        if not reason and not self._is_binary and self.layout.api.tests_skipped:
            if "test_skip_reasons" not in self.layout.target.style:
                return ""
            mock = MOCK_SERVER if "mock_server_wording" in self.layout.target.style else OLD_MOCK_SERVER
            reason = self.layout.target.house.phrase(Role.TEST_SKIPPED, mock=mock)
        return f"reason={string(reason)}" if reason else None

    def _check(self, overload: Overload) -> CheckView:
        if overload.streams:
            return CheckView(stream=True)
        if self._is_binary:
            return CheckView(binary=self._binary(overload))
        text = self._type(self.plan.returned)
        return CheckView(type=text, void=not text)

    def _type(self, found: Returned) -> str:
        package = self.layout.target.package_name
        if found.place is None:
            return ""
        is_plain = found.kind is ReturnKind.PLAIN
        text = plain_type(self.layout, self.plan) if is_plain else self._imported(found.place)
        if found.kind is ReturnKind.PAGE:
            name = found.async_page if self.client.is_async else found.sync_page
            return f"{self.imports.name(f'{package}.pagination', name)}[{text}]"
        return f"{self.imports.typing('Optional')}[{text}]" if found.nullable else text

    def _imported(self, place: Place) -> str:
        """The class of a result: from its package, but from its own module where that is named after another class."""
        nested = place == nested_item(self.layout, self.plan.method)
        parts = place.module if nested else place.module[:-1]
        return self.imports.name(".".join((self.layout.target.package_name, *parts)), place.name)

    def _binary(self, overload: Overload) -> BinaryView:
        package = self.layout.target.package_name
        url = self._url(overload)
        if is_legacy(self.layout):
            self.imports.statement(f"import {package}._legacy_response as _legacy_response")
            return BinaryView(self.plan.method.verb, url, f"_legacy_response.{LEGACY_BINARY}", "bytes", True)
        prefix = "Async" if self.client.is_async else ""
        responses = f"{package}._response"
        return BinaryView(
            self.plan.method.verb,
            url,
            self.imports.name(responses, f"{prefix}BinaryAPIResponse"),
            self.imports.name(responses, f"{prefix}StreamedBinaryAPIResponse"),
            False,
        )

    def _url(self, overload: Overload) -> str:
        filled = {value.argument.wire: str(value.least) for value in overload.values}
        return string(_PLACEHOLDER.sub(lambda hole: filled.get(hole[1], hole[0]), self.plan.method.path))


def free_variable(name: str) -> str:
    """The name of a variable that is no keyword, no fixture of a test and none of the types that tests name."""
    return f"{name}_" if keyword.iskeyword(name) or name in _TAKEN else name


def raw_pattern(text: str) -> str:
    """A raw literal of the regular expression that finds the text."""
    escaped = _SPECIAL.sub(lambda found: f"\\{found[0]}", text).replace("\n", "\\n")
    return f'r"{escaped}"'
