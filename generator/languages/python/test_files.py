"""The test modules of a Python SDK, one for each resource with methods, and the packages that hold them."""

from __future__ import annotations

from generator.languages.python.client_names import client_names
from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout, Side
from generator.languages.python.models import header_lines
from generator.languages.python.reach import every_resource, shown_methods
from generator.languages.python.resource_layout import module_path
from generator.languages.python.results import is_legacy
from generator.languages.python.signature import MethodPlan, method_plans
from generator.languages.python.test_calls import overloads
from generator.languages.python.test_clients import ASYNC, PLAIN, Client, client_class
from generator.languages.python.test_methods import MethodTests
from generator.languages.python.test_views import TestClassView, TestFile, TestView
from generator.languages.python.test_webhooks import webhook_test
from generator.model.api import Resource
from generator.model.types import Ref, strip_null
from generator.planning.contract import FilePlan
from generator.planning.examples import example_style
from generator.planning.house import Role

_ROOT = "tests/api_resources"
_PLAIN_CASES = 'pytest.mark.parametrize("client", [False, True], indirect=True, ids=["loose", "strict"])'
_OLD_ASYNC_CASES = _PLAIN_CASES.replace("client", "async_client")
_ASYNC_CASES = (
    'pytest.mark.parametrize("async_client", [False, True, {"http_client": "aiohttp"}], '
    'indirect=True, ids=["loose", "strict", "aiohttp"])'
)


def test_files(layout: Layout) -> tuple[FilePlan, ...]:
    """A plan for each module of tests and for each package that holds them."""
    plans: list[FilePlan] = []
    folders: dict[tuple[str, ...], None] = {(): None}
    for resource in every_resource(layout.api):
        path = module_path(layout, resource)
        if resource.standalone:
            folders[path] = None
        if shown_methods(resource):
            folders.update((path[:depth], None) for depth in range(1, len(path)))
            name = "/".join((_ROOT, *path[:-1], f"test_{path[-1]}.py"))
            plans.append(FilePlan(name, "python/test_resource.py.jinja", test_file(layout, resource)))
    header = "".join(f"{line}\n" for line in header_lines(layout))
    packages = [FilePlan("/".join((_ROOT, *folder, "__init__.py")), "", header) for folder in folders]
    return (FilePlan("tests/__init__.py", "", header), *packages, *plans)


def test_file(layout: Layout, resource: Resource) -> TestFile:
    """The module of tests of one resource."""
    imports = Imports(("tests", "api_resources"))
    plans = method_plans(layout, resource, shown_methods(resource))
    tests = _tests(layout, resource, plans, imports)
    binary = any(test.check.binary for test in tests[PLAIN])
    deprecated = any(plan.deprecation for plan in plans) or (binary and is_legacy(layout))
    http = client_names(layout).library
    mock = http.replace("httpx", "respx")
    _import_frame(layout, imports)
    _import_arguments(layout, plans, imports)
    if binary:
        imports.whole(http)
        imports.name("respx" if mock == "respx" else f"tests.{mock}", "MockRouter")
    stem = layout.names.class_name(resource.name)
    return TestFile(
        header=header_lines(layout),
        imports=imports.lines,
        remarks=layout.target.house.lines(Role.TEST_DEPRECATED) if deprecated else (),
        mock=mock,
        http=http,
        classes=tuple(_class(layout, client, stem, tuple(tests[client])) for client in (PLAIN, ASYNC)),
    )


def _tests(
    layout: Layout, resource: Resource, plans: tuple[MethodPlan, ...], imports: Imports
) -> dict[Client, list[TestView]]:
    """The tests of all methods by client; values are worked out once for both."""
    style = example_style(layout.target)
    by_method = {plan.method.name: plan for plan in plans}
    tests: dict[Client, list[TestView]] = {PLAIN: [], ASYNC: []}
    for method in shown_methods(resource):
        plan = by_method.get(method.name)
        calls = overloads(layout, plan, style) if plan is not None else ()
        for client, views in tests.items():
            if plan is not None:
                views.extend(MethodTests(layout, plan, imports, client, calls).tests())
            elif test := webhook_test(layout, resource, method, imports, client, style):
                views.append(test)
    return tests


def _cases(layout: Layout, client: Client) -> str:
    if not client.is_async:
        return _PLAIN_CASES
    return _ASYNC_CASES if "aiohttp_client" in layout.target.style else _OLD_ASYNC_CASES


def _class(layout: Layout, client: Client, stem: str, tests: tuple[TestView, ...]) -> TestClassView:
    """The class of tests of one client."""
    wait = "await " if client.is_async else ""
    return TestClassView(
        name=f"TestAsync{stem}" if client.is_async else f"Test{stem}",
        parametrize=_cases(layout, client),
        fixture=client.fixture,
        client=client_class(layout, client),
        define="async def" if client.is_async else "def",
        wait=wait,
        wait_parse="" if is_legacy(layout) else wait,
        enter="async with" if client.is_async else "with",
        close="aclose" if client.is_async else "close",
        tests=tests,
    )


def _import_frame(layout: Layout, imports: Imports) -> None:
    """Imports what every module of tests may use; the formatter drops what one does not."""
    imports.whole("os")
    imports.whole("pytest")
    imports.typing("Any")
    imports.typing("cast")
    imports.name("tests.utils", "assert_matches_type")
    for client in (PLAIN, ASYNC):
        imports.name(layout.target.package_name, client_class(layout, client))


def _import_arguments(layout: Layout, plans: tuple[MethodPlan, ...], imports: Imports) -> None:
    """Imports what the arguments of the methods are made of, as published SDKs do before they drop what is unused.

    Unused names are removed after the imports are laid out, so a statement that they made long keeps its lines.
    """
    package = layout.target.package_name
    for plan in plans:
        if plan.params is not None:
            imports.name(".".join((package, *plan.params.module[:-1])), plan.params.module[-1])
        for argument in (argument for signature in plan.signatures for argument in signature.arguments):
            inner = strip_null(argument.type)
            if isinstance(inner, Ref) and not inner.recursive:
                model = layout.api.models[inner.id]
                place = layout.model(model, Side.RESPONSE)
                folder = place.module[:-1] if model.resource else ("types",)
                imports.name(".".join((package, *folder)), place.name)
