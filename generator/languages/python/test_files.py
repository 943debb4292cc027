"""The test modules of a Python SDK, one for each resource with methods, and the packages that hold them."""

from __future__ import annotations

from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout, Side
from generator.languages.python.models import header_lines
from generator.languages.python.reach import LANGUAGE, every_resource, shown_methods
from generator.languages.python.signature import MethodPlan, method_plans
from generator.languages.python.test_methods import ASYNC, PLAIN, Client, method_tests
from generator.languages.python.test_views import TestClassView, TestFile, TestView
from generator.model.api import Resource
from generator.model.types import Ref, strip_null
from generator.planning.contract import FilePlan
from generator.planning.examples import ExampleStyle
from generator.planning.house import Role

_ROOT = "tests/api_resources"
_PLAIN_CASES = 'pytest.mark.parametrize("client", [False, True], indirect=True, ids=["loose", "strict"])'
_ASYNC_CASES = (
    'pytest.mark.parametrize("async_client", [False, True, {"http_client": "aiohttp"}], '
    'indirect=True, ids=["loose", "strict", "aiohttp"])'
)


def test_files(layout: Layout) -> tuple[FilePlan, ...]:
    """A plan for each module of tests and for each package that holds them."""
    plans: list[FilePlan] = []
    folders: dict[tuple[str, ...], None] = {(): None}
    for resource in every_resource(layout.api):
        path = tuple(layout.names.module(part) for part in resource.path)
        if resource.standalone:
            folders[path] = None
        if shown_methods(resource):
            folders.update((path[:depth], None) for depth in range(1, len(path)))
            name = "/".join((_ROOT, *path[:-1], f"test_{path[-1]}.py"))
            plans.append(FilePlan(name, "python/test_resource.py.jinja", test_file(layout, resource)))
    header = "".join(f"{line}\n" for line in header_lines(layout))
    packages = [FilePlan("/".join((_ROOT, *folder, "__init__.py")), "", header) for folder in folders]
    return (*packages, *plans)


def test_file(layout: Layout, resource: Resource) -> TestFile:
    """The module of tests of one resource."""
    package = layout.target.package_name
    imports = Imports(("tests", "api_resources"))
    client = layout.names.class_name(layout.api.client_name)
    for module, name in (
        ("typing", "Any"),
        ("typing", "cast"),
        (package, client),
        (package, f"Async{client}"),
        ("tests.utils", "assert_matches_type"),
    ):
        imports.name(module, name)
    imports.whole("os")
    imports.whole("pytest")
    import_params(layout, methods, imports)
    style = ExampleStyle(LANGUAGE, outer_first="outer_examples" in layout.target.style)
    methods = method_plans(layout, resource, shown_methods(resource))
    tests: dict[Client, list[TestView]] = {PLAIN: [], ASYNC: []}
    for plan in methods:
        for side, views in method_tests(layout, plan, imports, style, (PLAIN, ASYNC)).items():
            tests[side].extend(views)
    stem = layout.names.class_name(resource.name)
    deprecated = any(plan.deprecation for plan in methods)
    http = str(layout.target.settings.get("http-library", "httpx"))
    mock = "respx" if http == "httpx" else http.replace("httpx", "respx")
    binary = any(test.check.binary for test in tests[PLAIN])
    legacy = layout.target.settings.get("response-style") == "legacy"
    if binary:
        imports.whole(http)
        imports.name("respx" if mock == "respx" else f"tests.{mock}", "MockRouter")
    return TestFile(
        header=header_lines(layout),
        imports=imports.lines,
        remarks=layout.target.house.lines(Role.TEST_DEPRECATED) if deprecated or (binary and legacy) else (),
        mock=mock,
        http=http,
        classes=(
            TestClassView(
                name=f"Test{stem}",
                parametrize=_PLAIN_CASES,
                fixture=PLAIN.fixture,
                client=client,
                define="def",
                wait="",
                wait_parse="",
                enter="with",
                close="close",
                tests=tuple(tests[PLAIN]),
            ),
            TestClassView(
                name=f"TestAsync{stem}",
                parametrize=_ASYNC_CASES,
                fixture=ASYNC.fixture,
                client=f"Async{client}",
                define="async def",
                wait="await ",
                wait_parse="" if layout.target.settings.get("response-style") == "legacy" else "await ",
                enter="async with",
                close="aclose",
                tests=tuple(tests[ASYNC]),
            ),
        ),
    )


def import_params(layout: Layout, plans: tuple[MethodPlan, ...], imports: Imports) -> None:
    """Imports what the arguments of the methods are made of, as published SDKs do before they drop what is unused.

    Unused names are removed after the imports are laid out, so a statement that was long because of them keeps its lines.
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
