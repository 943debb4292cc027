"""The test modules of a TypeScript SDK, one for each resource that has something to test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.languages.typescript.book import Book
from generator.languages.typescript.expression_layout import ExpressionLayout
from generator.languages.typescript.literals import string
from generator.languages.typescript.operations import Operation
from generator.languages.typescript.places import LANGUAGE, Places
from generator.languages.typescript.printer import Printer, standing
from generator.languages.typescript.samples import Samples, test_samples
from generator.languages.typescript.syntax import Await, Call, Code, Entry, Expression, Obj
from generator.languages.typescript.test_clients import ClientsWriter
from generator.languages.typescript.test_webhooks import webhook_test
from generator.languages.typescript.views import TestFile, TestView
from generator.languages.typescript.webhooks import webhook_methods
from generator.model.api import Resource, ResultKind
from generator.planning.contract import FilePlan
from generator.planning.house import MOCK_SERVER, OLD_MOCK_SERVER, Role
from generator.planning.pretty import Doc

_TEMPLATE = "typescript/test_resource.ts.jinja"
_INDENT = 4


def test_files(book: Book, printer: Printer, header: tuple[str, ...]) -> tuple[FilePlan, ...]:
    """A plan for each module of tests."""
    places = book.places
    tests = Tests(places, printer.expressions, test_samples(places))
    plans = []
    for resource in places.resources():
        view = tests.file(resource, book.operations[resource.path], header)
        if view is not None:
            path = "/".join(places.outer(resource)[1:])
            plans.append(FilePlan(f"tests/api-resources/{path}.test.ts", _TEMPLATE, view))
    return tuple(plans)


@dataclass(frozen=True, slots=True)
class Tests:
    """Writes the tests of one SDK."""

    places: Places
    layout: ExpressionLayout
    samples: Samples

    def file(self, resource: Resource, operations: tuple[Operation, ...], header: tuple[str, ...]) -> TestFile | None:
        """The tests of a resource; None where there is nothing to test."""
        tests = [test for op in operations for test in self.of(op)]
        hooks = [
            hook for m in webhook_methods(self.places, resource) if (hook := webhook_test(self.samples, resource, m))
        ]
        tests.extend(hooks)
        if not tests:
            return None
        clients = ClientsWriter(self.places, self.layout).of(resource)
        shown = tuple(replace(test, separate=index > 0) for index, test in enumerate(tests))
        return TestFile(
            header=header,
            webhooks=bool(hooks),
            classes=clients.classes,
            imports=(*self._imports(shown, resource), *clients.makers),
            clients=clients.clients,
            opening=clients.opening,
            tests=shown,
            closing=clients.closing,
        )

    def _imports(self, tests: tuple[TestView, ...], resource: Resource) -> tuple[str, ...]:
        package = string(self.places.target.package_name)
        uploads = any("await toFile(" in text for test in tests for text in (test.raw, test.plain, test.refused))
        base = self.places.tree_shakable and self.places.is_top_level(resource)
        named = [*([f"type {self.places.base_client}"] if base else []), *(["toFile"] if uploads else [])]
        names = f"{self.places.client_class}, {{ {', '.join(named)} }}" if named else self.places.client_class
        response = ("import { Response } from 'node-fetch';",) if self.places.node else ()
        return (f"import {names} from {package};", *response)

    def of(self, op: Operation) -> Iterator[TestView]:
        """The tests of a method: those that its kind of result and of arguments allow."""
        binary = op.method.result.kind is ResultKind.BINARY
        has_required = bool(op.required_members)
        if op.object_name and op.required and has_required:
            if not binary:
                yield self._raw(op, "only required params", given=True)
            yield self._plain(op, "required and optional params")
            return
        if not binary:
            yield self._raw(op, "", given=op.required)
        if self.places.node and not (op.object_name and op.required):
            yield self._refused(op, "request options instead of params are passed correctly", given=False)
        if op.object_name and not op.required:
            yield self._refused(op, "request options and params are passed correctly", given=True)

    # -- kinds of tests ----------------------------------------------------------------------------------------------

    def _raw(self, op: Operation, kind: str, *, given: bool) -> TestView:
        call = self.samples.call(op, whole=False, given=given)
        return replace(
            self._view(op, kind), raw=self._statement(("const responsePromise =", self.layout.assigned(call)))
        )

    def _plain(self, op: Operation, kind: str) -> TestView:
        call = Await(self.samples.call(op, whole=True))
        return replace(self._view(op, kind), plain=self._statement(("const response =", self.layout.assigned(call))))

    def _refused(self, op: Operation, kind: str, *, given: bool) -> TestView:
        house = self.places.target.house
        path = Entry("path", Code(string(house.phrase(Role.TEST_UNKNOWN_PATH)), "string"))
        call = self.samples.call(op, whole=True, given=given, options=Obj((path,)))
        error = Code(f"{self.places.client_class}.NotFoundError", "name")
        expected: Expression = Await(Call(".rejects.toThrow", (error,), target=Call("expect", (call,))))
        note = house.phrase(Role.TEST_REFUSED_NOTE)
        return replace(self._view(op, kind), refused=self._statement(self.layout.doc(expected)), note=note)

    def _view(self, op: Operation, kind: str) -> TestView:
        name = self.places.names.member(op.method.name.wire)
        remark = self._remark(op)
        title = f"{name}: {kind}" if kind else name
        return TestView(name=string(title), separate=False, skip=bool(remark), remark=remark)

    def _remark(self, op: Operation) -> str:
        """Why a test is skipped; '' where it is not."""
        reason = " ".join(op.method.skip_test_reason.text(LANGUAGE).split())
        style, house = self.places.target.style, self.places.target.house
        binary = op.method.result.kind is ResultKind.BINARY
        unmocked = "unmockable_responses" in style and "mockable_responses" not in style
        if reason or not self.places.api.tests_skipped or (binary and unmocked):
            return reason
        mock = MOCK_SERVER if "mock_server_wording" in style else OLD_MOCK_SERVER
        if unmocked and op.always_streams:
            return house.phrase(Role.TEST_UNMOCKED, mock=mock, media=op.method.result.media)
        return house.phrase(Role.TEST_SKIPPED, mock=mock)

    def _statement(self, doc: Doc, indent: int = _INDENT) -> str:
        return standing((doc, ";"), indent)
