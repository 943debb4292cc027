"""The readme of a TypeScript SDK."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.languages.typescript.book import Book
from generator.languages.typescript.client_options import client_options
from generator.languages.typescript.expression_layout import ExpressionLayout
from generator.languages.typescript.literals import string
from generator.languages.typescript.package_files import uses_pnpm
from generator.languages.typescript.places import Places
from generator.languages.typescript.printer import Printer
from generator.languages.typescript.readme_examples import Shown, shown_example, usual_example
from generator.languages.typescript.readme_views import ReadmeFile
from generator.languages.typescript.runtime_files import has_sockets
from generator.languages.typescript.syntax import Await, Call, Code, Entry, Expression, Items, Obj
from generator.languages.typescript.test_clients import TREE_SHAKABLE, partial_client, partial_type
from generator.languages.typescript.type_layout import flat
from generator.languages.typescript.webhooks import webhook_methods
from generator.planning.contract import FilePlan
from generator.planning.environment import credential_variable, env_prefix, headers_variable
from generator.planning.pretty import Doc, pretty
from generator.planning.quoting import one_line, web_address
from generator.planning.repository import company
from generator.planning.statuses import STATUS_ERRORS

_WIDTH: Final = 80


def readme_file(book: Book, printer: Printer) -> FilePlan:
    """The plan of the readme."""
    return FilePlan("README.md", "typescript/package/readme.md.jinja", _Readme(book, printer).view())


@dataclass(frozen=True, slots=True)
class _Readme:
    book: Book
    printer: Printer

    @property
    def places(self) -> Places:
        return self.book.places

    @property
    def variable(self) -> str:
        """What the client is called."""
        return self.places.api.project.example_client

    def view(self) -> ReadmeFile:
        places, usual = self.places, usual_example(self.book)
        packaging, project, wire = places.target.packaging, places.api.project, places.api.wire
        name = places.client_class
        left_out = self._of_resource(usual)
        return ReadmeFile(
            title=one_line(packaging.title) or f"{company(places.api)} TypeScript library",
            company=company(places.api),
            package=places.target.package_name,
            client=name,
            variable=self.variable,
            manager="pnpm add" if uses_pnpm(places) else "npm install",
            repo=places.target.repo,
            docs=web_address(project.docs),
            screencast=web_address(packaging.screencast),
            published=packaging.registry,
            jsr=packaging.source_registry,
            env_prefix=env_prefix(places.api),
            headers_variable=headers_variable(places.api, places.target.style),
            error=f"{name}Error",
            max_retries=str(wire.max_retries),
            timeout=f"{wire.timeout_seconds:g}",
            usage_code=self._usage(usual),
            secret=one_line(credential_variable(places.api)),
            types_code=self._types(usual),
            streaming_code=self._streaming(),
            sockets=has_sockets(places),
            pagination_code=self._pages(),
            page_code=self._one_page(),
            upload_code=self._uploads(),
            webhook_code=self._webhook(),
            errors_code=self._errors(shown_example(self.book, "errors", "default") or usual),
            retries_code=self._options(shown_example(self.book, "retries", "default") or usual, "maxRetries", "0", "5"),
            timeouts_code=self._options(
                shown_example(self.book, "timeouts", "default") or usual, "timeout", "20_000", "5_000"
            ),
            whole_class=self.places.class_name(left_out.op.resource) if left_out else "",
            base_class=self.places.base_class(left_out.op.resource) if left_out else "",
            partial_code=self._partial(left_out) if left_out else "",
            partial_type=partial_client(places),
            partial_type_code=self._partial_type(left_out) if left_out else "",
            raw_code=self._raw(shown_example(self.book, "raw_response", "default") or usual),
            browser=places.target.browser == "dangerous_allow",
            browserless=places.target.browser == "disallow",
            statuses=STATUS_ERRORS,
            credit=project.credit,
        )

    # -- the client ----------------------------------------------------------------------------------------------

    def _head(self, *imports: str) -> str:
        """The imports, and the statement that makes a client."""
        return "\n".join((*imports, self._import(), "", self._made()))

    def _import(self) -> str:
        return f"import {self.places.client_class} from {string(self.places.target.package_name)};"

    def _made(self, more: str = "") -> str:
        return f"const {self.variable} = {self._new(more)};"

    def _new(self, more: str = "") -> str:
        options = ", ".join((*self._told_options(), *([more] if more else [])))
        arguments = f"{{ {options} }}" if options else ""
        return f"new {self.places.client_class}({arguments})"

    def _told_options(self) -> tuple[str, ...]:
        """The options that the client cannot do without and that do not come from the environment."""
        needed = [o for o in client_options(self.places) if not (o.option.nullable or o.option.default or o.option.env)]
        return tuple(f"{option.name}: {string(f'My {option.name}')}" for option in needed)

    # -- code ----------------------------------------------------------------------------------------------------

    def _statement(self, start: str, expression: Expression, end: str = ";", indent: int = 0) -> str:
        layout = ExpressionLayout(self.printer.types, _WIDTH)
        doc: Doc = (start, layout.assigned(expression) if start.endswith("=") else layout.doc(expression), end)
        return " " * indent + pretty(doc, _WIDTH, indent)

    def _kept(self, shown: Shown) -> str:
        return self._statement(f"const {shown.variable} =", Await(shown.call))

    def _usage(self, shown: Shown | None) -> str:
        if shown is None:
            return self._head()
        if shown.op.method.page is not None:
            return f"{self._head(*_files(shown))}\n\n{self._loop(shown)}"
        if shown.streams:
            return self._streamed(shown)
        return f"{self._head(*_files(shown))}\n\n{self._kept(shown)}\n\nconsole.log({shown.printed});"

    def _types(self, shown: Shown | None) -> str:
        """A call whose params and result have their types spelled out; the client knows those of its own resources."""
        if (
            shown is None
            or shown.streams
            or shown.op.method.page is not None
            or shown.op.resource not in self.places.top
        ):
            return ""
        value = next((argument for argument in shown.call.arguments if isinstance(argument, Obj)), None)
        if value is None:
            return ""
        params = self.places.params(shown.op.resource, shown.op.method)
        annotated = self._statement(f"const params: {self.places.client_class}.{params} =", value)
        arguments = tuple(Code("params") if argument is value else argument for argument in shown.call.arguments)
        call = Await(Call(shown.call.callee, arguments))
        return f"{self._head()}\n\n{annotated}\n{self._statement(f'const {shown.variable} =', call)}"

    def _loop(self, shown: Shown) -> str:
        head = self._statement("for await (const item of ", shown.call, ") {")
        return f"{head}\n  console.log(item);\n}}"

    def _streaming(self) -> str:
        shown = shown_example(self.book, "streaming")
        return self._streamed(shown) if shown is not None and shown.streams else ""

    def _streamed(self, shown: Shown) -> str:
        stream = self._statement("const stream =", Await(shown.call))
        return f"{self._head()}\n\n{stream}\nfor await (const event of stream) {{\n  console.log(event);\n}}"

    def _pages(self) -> str:
        shown = shown_example(self.book, "pagination")
        return f"{self._head()}\n\n{self._loop(shown)}" if shown is not None and shown.op.method.page else ""

    def _one_page(self) -> str:
        shown = shown_example(self.book, "pagination")
        if shown is None or shown.op.method.page is None:
            return ""
        lines = (
            self._statement("let page =", Await(shown.call)),
            "for (const item of page.getPaginatedItems()) console.log(item);",
            "if (page.hasNextPage()) page = await page.getNextPage();",
        )
        return "\n".join(lines)

    def _uploads(self) -> str:
        """A call with a file in each of the ways that there are."""
        shown = shown_example(self.book, "file_uploads")
        if shown is None or not shown.reads_file:
            return ""
        ways = (
            ("where there is a file system", Call("fs.createReadStream", (Code("'path/to/file'", "string"),))),
            ("a `File`", Call("new File", (Items((Code("'my bytes'", "string"),)), Code("'file'", "string")))),
            ("the response to a request", Await(Call("fetch", (Code("'https://example.com/file'", "string"),)))),
            (
                "anything else",
                Await(Call("toFile", (Code("Buffer.from('my bytes')"), Code("'file'", "string")))),
            ),
        )
        name = self.places.client_class
        package = string(self.places.target.package_name)
        lines = ["import fs from 'node:fs';", f"import {name}, {{ toFile }} from {package};", "", self._made()]
        for remark, value in ways:
            lines.extend(("", f"// {remark}", self._statement("", Await(_with_file(shown.call, value)))))
        return "\n".join(lines)

    def _webhook(self) -> str:
        for resource in self.places.resources():
            for method in webhook_methods(self.places, resource):
                if method.webhook is not None and method.webhook.key_option:
                    member = self.places.names.member
                    chain = (self.variable, *self.places.chain(resource), member(method.name.wire))
                    return (
                        f"{self._head()}\n\nconst event = {'.'.join(chain)}(body, {{ headers }});\nconsole.log(event);"
                    )
        return ""

    def _errors(self, shown: Shown | None) -> str:
        if shown is None:
            return ""
        name = self.places.client_class
        lines = (
            self._head(*_files(shown)),
            "",
            "try {",
            self._statement("", Await(shown.call), indent=2),
            "} catch (error) {",
            f"  if (error instanceof {name}.APIError) {{",
            "    console.log(error.status, error.name, error.headers);",
            "  } else {",
            "    throw error;",
            "  }",
            "}",
        )
        return "\n".join(lines)

    def _options(self, shown: Shown | None, option: str, first: str, second: str) -> str:
        if shown is None:
            return ""
        made = self._made(f"{option}: {first}")
        missing = (
            () if any(isinstance(a, Obj) for a in shown.call.arguments) or not shown.op.object_name else (Obj(()),)
        )
        arguments = (*shown.call.arguments, *missing, Obj((Entry(option, Code(second)),)))
        call = self._statement("", Await(Call(shown.call.callee, arguments)))
        return f"// for every request\n{made}\n\n// for one request\n{call}"

    def _of_resource(self, usual: Shown | None) -> Shown | None:
        """A call of a resource that is used while others are left out; None where none can be."""
        found = (usual, usual_example(self.book, own=False)) if self.places.tree_shakable else ()
        return next((each for each in found if each is not None and self.places.base_class(each.op.resource)), None)

    def _partial(self, shown: Shown) -> str:
        """A client with one resource, and a call of that."""
        options = ", ".join((*self._told_options(), f"resources: [{self.places.base_class(shown.op.resource)}]"))
        made = f"const {self.variable} = createClient({{ {options} }});"
        imports = (*_files(shown), *self._partial_imports(shown, "createClient"))
        return "\n".join((*imports, "", made, "", self._simply(shown)))

    def _partial_type(self, shown: Shown) -> str:
        """A function for any client that has the resource, used with the one that has all."""
        type_ = flat(partial_type(self.places, shown.op.resource, self.places.base_class(shown.op.resource)))
        partial = self._partial_imports(shown, f"type {partial_client(self.places)}")
        imports = (*_files(shown), self._import(), *partial)
        call = "\n".join(f"  {line}" for line in self._simply(shown).split("\n"))
        used = f"await use({self._new()});"
        return "\n".join((*imports, "", f"async function use({self.variable}: {type_}) {{", call, "}", "", used))

    def _partial_imports(self, shown: Shown, name: str) -> tuple[str, ...]:
        resource, package = shown.op.resource, self.places.target.package_name
        module = "/".join((package, *self.places.module(resource)))
        return (
            f"import {{ {name} }} from {string(f'{package}/{TREE_SHAKABLE}')};",
            f"import {{ {self.places.base_class(resource)} }} from {string(module)};",
        )

    def _simply(self, shown: Shown) -> str:
        """A call with what becomes of its result, in as few words as there are."""
        if shown.op.method.page is not None:
            return self._loop(shown)
        return self._statement("const stream =", Await(shown.call)) if shown.streams else self._kept(shown)

    def _raw(self, shown: Shown | None) -> str:
        if shown is None:
            return ""
        call = shown.call
        response = self._statement("const response =", Await(Call(".asResponse", (), target=call)))
        kept = f"const {{ data: {shown.variable}, response: raw }} ="
        both = self._statement(kept, Await(Call(".withResponse", (), target=call)))
        lines = (
            self._head(*_files(shown)),
            "",
            response,
            "console.log(response.headers.get('X-My-Header'));",
            "",
            both,
            "console.log(raw.headers.get('X-My-Header'));",
            f"console.log({shown.printed});",
        )
        return "\n".join(lines)


def _files(shown: Shown) -> tuple[str, ...]:
    return ("import fs from 'node:fs';",) if shown.reads_file else ()


def _with_file(call: Call, value: Expression) -> Call:
    """The call with another file."""
    arguments = tuple(_replaced(argument, value) for argument in call.arguments)
    return Call(call.callee, arguments, call.target)


def _replaced(argument: Expression, value: Expression) -> Expression:
    if not isinstance(argument, Obj):
        return argument
    entries = tuple(
        Entry(entry.key, value)
        if isinstance(entry.value, Call) and entry.value.callee == "fs.createReadStream"
        else entry
        for entry in argument.entries
    )
    return Obj(entries, expanded=argument.expanded)
