"""The client's module, and the index of the package."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.languages.typescript.book import Book
from generator.languages.typescript.client_auth import auth_view, header_schemes, uses_base64, uses_tokens
from generator.languages.typescript.client_exports import ClientExporter
from generator.languages.typescript.client_methods import client_methods
from generator.languages.typescript.client_options import (
    Option,
    base_url_variable,
    client_options,
    env_readers,
    option_views,
    sent_headers,
    sent_query,
)
from generator.languages.typescript.error_types import error_names
from generator.languages.typescript.files import module_plan
from generator.languages.typescript.literals import comment, key, literal, string, template
from generator.languages.typescript.places import Places, module_path
from generator.languages.typescript.printer import Printer, standing, thrown
from generator.languages.typescript.syntax import Code, Entry, NameList, Obj
from generator.languages.typescript.views import ClientFile, ModuleFile, UrlView
from generator.planning.contract import FilePlan
from generator.planning.environment import headers_variable
from generator.planning.house import Role
from generator.planning.naming import title
from generator.planning.quoting import one_line

_TEMPLATE = "typescript/client.ts.jinja"


def client_files(book: Book, printer: Printer, header: tuple[str, ...]) -> tuple[FilePlan, ...]:
    """The client's module and the index of the package, which are one in the older layout."""
    places = book.places
    client = FilePlan(module_path(places.client_module), _TEMPLATE, _client(book, printer, header))
    if places.node:
        return (client,)
    index = (f"export {{ {places.client_class} as default }} from './client';", "\n".join(_passed_on(places, printer)))
    return (client, module_plan(("index",), ModuleFile(header, index)))


def _passed_on(places: Places, printer: Printer) -> Iterator[str]:
    """What the index of the package passes on."""
    yield "export { type Uploadable, toFile } from './core/uploads';"
    yield "export { APIPromise } from './core/api-promise';"
    if not places.node:
        yield f"export {{ {places.client_class}, type ClientOptions }} from './client';"
    if places.api.pages:
        yield "export { PagePromise } from './core/pagination';"
    yield from printer.name_list(NameList("export", error_names(places), "from './core/error';"))


def _client(book: Book, printer: Printer, header: tuple[str, ...]) -> ClientFile:
    places = book.places
    options = client_options(places)
    schemes = header_schemes(places, options)
    exports = ClientExporter(book, printer).exports()
    own = client_methods(book, printer)
    auth = auth_view(places, schemes, options)
    headers, query = sent_headers(places, options), sent_query(places, options)
    error = f"Errors.{places.client_class}Error"
    variable = headers_variable(places.api, places.target.style)
    url, browser = _url(places, options, error), _browser(places, error)
    used = {
        "HeadersLike": bool(headers or variable),
        "NullableHeaders": bool(schemes),
        "buildHeaders": bool(schemes) or "buildHeaders" in own.headers,
        "headersOfLines": bool(variable),
        "namedError": bool(places.api.errors.types),
        "toBase64": uses_base64(schemes),
        "clientToken": uses_tokens(schemes),
        "isRunningInBrowser": bool(browser),
    }
    imports = (
        *_imports(options, exports.page_imports, {name for name, needed in used.items() if needed}),
        *own.imports,
        *exports.imports,
    )
    return ClientFile(
        header=header,
        imports=imports,
        title=comment(one_line(title(places.api.client_name, places.names.casings))),
        name=places.client_class,
        options=option_views(places, printer, options, error),
        given=_given(printer, options),
        url=url,
        auth=auth,
        headers_variable=string(variable) if variable else "",
        headers=headers,
        query=query,
        names_errors=bool(places.api.errors.types),
        browser=browser,
        browser_may=places.target.browser == "dangerous_allow",
        timeout=literal(round(places.api.wire.timeout_seconds * 1000)),
        errors=error_names(places),
        methods=own.lines,
        fields=exports.fields,
        statics=exports.statics,
        namespace=exports.namespace,
        index=tuple(_passed_on(places, printer)) if places.node else (),
    )


def _imports(options: Sequence[Option], pages: Sequence[str], used: set[str]) -> Iterator[str]:
    """The imports of the runtime, in the order of their modules."""
    yield "import { BaseClient, type BaseClientOptions } from './core/base-client';"
    yield "import * as Errors from './core/error';"
    yield from pages
    yield "import * as Uploads from './core/uploads';"
    if "namedError" in used:
        yield "import type { Headers } from './internal/builtin-types';"
    if "isRunningInBrowser" in used:
        yield "import { isRunningInBrowser } from './internal/detect-platform';"
    names = [*(f"type {name}" for name in ("HeadersLike", "NullableHeaders") if name in used)]
    names.extend(name for name in ("buildHeaders", "headersOfLines") if name in used)
    if names:
        yield f"import {{ {', '.join(names)} }} from './internal/headers';"
    if "namedError" in used:
        yield "import { namedError } from './internal/named-errors';"
    yield "import type * as Opts from './internal/request-options';"
    if "clientToken" in used:
        yield "import { clientToken, forgetTokens } from './internal/tokens';"
    if "toBase64" in used:
        yield "import { toBase64 } from './internal/utils/base64';"
    yield f"import {{ {', '.join(env_readers(options))} }} from './internal/utils/env';"
    yield "import * as API from './resources/index';"


def _given(printer: Printer, options: Sequence[Option]) -> str:
    """The statement that puts the options together, with the URL settled."""
    values = [Entry(option.name, None if option.local == option.name else Code(option.local)) for option in options]
    url = Entry("baseURL", Code("baseURL || defaultURL"))
    doc = printer.expressions.assigned(Obj((*values, Entry("...opts"), url)))
    return standing(("const options =", doc, ";"), 4)


def _url(places: Places, options: Sequence[Option], error: str) -> UrlView:
    named, house = places.api.environments, places.target.house
    several = len(named) > 1
    variable = base_url_variable(places)
    variables = {option.option.server_variable: option.local for option in options if option.option.server_variable}
    first = literal(named[0][0]) if named else ""
    default = _chosen(first, variables) if several else f"`{template(named[0][1], variables)}`" if named else "''"
    return UrlView(
        variable=string(variable),
        default=default,
        environments=tuple(f"{key(name)}: {string(url)}" for name, url in named) if several else (),
        names=_list(name for name, _ in named) if several else "",
        ambiguous=thrown(error, house.phrase(Role.ENVIRONMENT_AMBIGUOUS, env=variable)) if several else "",
        missing="" if named else thrown(error, house.phrase(Role.MISSING_OPTION, option="baseURL", env=variable)),
    )


def _chosen(first: str, variables: dict[str, str]) -> str:
    chosen = f"environments[opts.environment ?? {first}]"
    holes = (f".replace({string(f'{{{name}}}')}, () => String({local}))" for name, local in variables.items())
    return f"{chosen}{''.join(holes)}"


def _list(names: Iterator[str]) -> str:
    return comment(", ".join(f"`{one_line(name)}`" for name in names))


def _browser(places: Places, error: str) -> str:
    target = places.target
    if target.browser not in ("disallow", "dangerous_allow"):
        return ""
    return thrown(error, target.browser_refusal or target.house.phrase(Role.BROWSER_REFUSED))
