"""The client's module, and the index of the package."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.languages.typescript.book import Book
from generator.languages.typescript.client_auth import auth_view, header_schemes, uses_base64, uses_tokens
from generator.languages.typescript.client_exports import ClientExporter
from generator.languages.typescript.client_imports import ClientImports
from generator.languages.typescript.client_methods import client_methods
from generator.languages.typescript.client_options import (
    Option,
    base_url_variable,
    client_options,
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

_TEMPLATES = "typescript"


def client_files(book: Book, printer: Printer, header: tuple[str, ...]) -> tuple[FilePlan, ...]:
    """The client's module and the index of the package, which are one in the older layout.

    Where resources can be left out, what the client has without them is in a module of its own, for a bundler keeps what
    is set on the class of the whole client in any program that has its module. That module belongs to the runtime: another
    generator's client, which an SDK may keep, has all in one.
    """
    places, home = book.places, module_path(book.places.client_module)
    view, imports = _client(book, printer, header)
    client = FilePlan(home, f"{_TEMPLATES}/client.ts.jinja", replace(view, imports=imports.all()))
    if places.node:
        return (client,)
    index = (f"export {{ {places.client_class} as default }} from './client';", "\n".join(_passed_on(places, printer)))
    indexed = module_plan(("index",), ModuleFile(header, index))
    if not places.tree_shakable:
        return (client, indexed)
    base, whole = replace(view, imports=imports.base()), replace(view, imports=imports.whole())
    return (
        FilePlan(module_path(places.base_client_module), f"{_TEMPLATES}/client_base.ts.jinja", base, around=True),
        FilePlan(home, f"{_TEMPLATES}/client_whole.ts.jinja", whole),
        indexed,
    )


def _passed_on(places: Places, printer: Printer) -> Iterator[str]:
    """What the index of the package passes on."""
    yield "export { type Uploadable, toFile } from './core/uploads';"
    yield "export { APIPromise } from './core/api-promise';"
    if not places.node:
        classes = dict.fromkeys((places.base_client, places.client_class))
        yield from printer.name_list(NameList("export", (*classes, "type ClientOptions"), "from './client';"))
    if places.api.pages:
        yield "export { PagePromise } from './core/pagination';"
    yield from printer.name_list(NameList("export", error_names(places), "from './core/error';"))


def _client(book: Book, printer: Printer, header: tuple[str, ...]) -> tuple[ClientFile, ClientImports]:
    """The view of the client, as yet without imports, and what writes these."""
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
    shown = option_views(places, printer, options, error)
    refusals = (option.refusal for option in shown)
    used = {
        "HeadersLike": bool(headers or variable),
        "NullableHeaders": bool(schemes),
        "buildHeaders": bool(schemes) or "buildHeaders" in own.headers,
        "headersOfLines": bool(variable),
        "namedError": bool(places.api.errors.types),
        "toBase64": uses_base64(schemes),
        "clientToken": uses_tokens(schemes),
        "isRunningInBrowser": bool(browser),
        "Opts": bool(schemes),
        "Errors": bool(places.api.errors.types)
        or any(f"{error}(" in text for text in (*refusals, url.ambiguous, url.missing, browser, auth.unresolved)),
    }
    names = frozenset(name for name, needed in used.items() if needed)
    imports = ClientImports(places, options, names, own.imports, exports.page_imports, exports.imports)
    view = ClientFile(
        header=header,
        imports=(),
        title=comment(one_line(title(places.api.client_name, places.names.casings))),
        name=places.client_class,
        base=places.base_client,
        core=imports.core,
        options=shown,
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
    return view, imports


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
