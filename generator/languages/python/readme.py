"""The readme of a Python SDK."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.python.client_names import client_names
from generator.languages.python.client_options import client_options
from generator.languages.python.code_layout import laid_out
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.reach import every_resource, shown_methods
from generator.languages.python.readme_examples import Shown, shown_example, usual_example
from generator.languages.python.readme_views import ReadmeFile
from generator.languages.python.resource_layout import resource_chain
from generator.languages.python.returns import ReturnKind
from generator.languages.python.root_files import exports_aiohttp, has_module_client
from generator.languages.python.runtime_files import distribution, websocket_extra
from generator.languages.python.websocket_types import has_sockets
from generator.planning.contract import FilePlan
from generator.planning.environment import credential_variable, env_prefix, headers_variable
from generator.planning.quoting import one_line, web_address
from generator.planning.repository import company
from generator.planning.statuses import STATUS_ERRORS


def readme_file(layout: Layout) -> FilePlan:
    """The plan of the readme."""
    return FilePlan("README.md", "python/package/readme.md.jinja", _Readme(layout).view())


@dataclass(slots=True)
class _Readme:
    layout: Layout

    def view(self) -> ReadmeFile:
        layout, names = self.layout, client_names(self.layout)
        packaging, project, wire = layout.target.packaging, layout.api.project, layout.api.wire
        usual = usual_example(layout)
        return ReadmeFile(
            title=one_line(packaging.title) or f"{company(layout.api)} Python library",
            company=company(layout.api),
            package=layout.target.package_name,
            distribution=distribution(layout),
            client=names.client,
            async_client=names.async_client,
            variable=project.example_client,
            library=names.library,
            library_manual=names.manual,
            repo=layout.target.repo,
            docs=web_address(project.docs),
            screencast=web_address(packaging.screencast),
            published=packaging.registry,
            env_prefix=env_prefix(layout.api),
            headers_variable=headers_variable(layout.api, layout.target.style),
            error=names.error,
            max_retries=str(wire.max_retries),
            timeout=f"{wire.timeout_seconds:g}",
            usage_code=self._usage(usual),
            secret=one_line(credential_variable(layout.api)),
            async_code=self._asynchronous(usual, ""),
            aiohttp_code=self._asynchronous(usual, "aiohttp") if exports_aiohttp(layout) else "",
            streaming_code=self._streaming(is_async=False),
            async_streaming_code=self._streaming(is_async=True),
            pagination_code=self._pages(is_async=False),
            async_pagination_code=self._pages(is_async=True),
            page_code=self._one_page(),
            nested_code=self._plain(shown_example(layout, "nested_params")),
            upload_code=self._plain(shown_example(layout, "file_uploads")),
            webhook_code=self._webhook(),
            websocket_extra=websocket_extra(layout) if has_sockets(layout) else "",
            errors_code=self._errors(shown_example(layout, "errors", "default") or usual),
            retries_code=self._options(shown_example(layout, "retries", "default") or usual, "max_retries", "0", "5"),
            timeouts_code=self._options(
                shown_example(layout, "timeouts", "default") or usual, "timeout", "20.0", "5.0"
            ),
            raw_code=self._raw(shown_example(layout, "raw_response", "default") or usual),
            streamed_code=self._streamed(shown_example(layout, "raw_response", "default") or usual),
            module_client_code=self._module_client(usual) if has_module_client(layout) else "",
            statuses=STATUS_ERRORS,
            credit=project.credit,
        )

    # -- the client ----------------------------------------------------------------------------------------------

    def _made(self, *, is_async: bool = False, more: str = "") -> str:
        """The statement that makes a client."""
        names = client_names(self.layout)
        arguments = [*self._told_options(), *([more] if more else [])]
        call = f"{names.async_client if is_async else names.client}({', '.join(arguments)})"
        return laid_out(call, f"{self.layout.api.project.example_client} = ")

    def _told_options(self) -> tuple[str, ...]:
        """The options that the client cannot do without and that do not come from the environment."""
        needed = [
            o for o in client_options(self.layout) if not o.may_be_none and not o.option.default and not o.option.env
        ]
        return tuple(f"{option.name}={literal(f'My {option.name}')}" for option in needed)

    def _import(self, *, is_async: bool = False, more: str = "") -> str:
        names = client_names(self.layout)
        listed = ", ".join(filter(None, (more, names.async_client if is_async else names.client)))
        return f"from {self.layout.target.package_name} import {listed}"

    # -- code ----------------------------------------------------------------------------------------------------

    def _usage(self, shown: Shown | None) -> str:
        if shown is None:
            return f"{self._import()}\n\n{self._made()}"
        return f"{self._head(shown)}\n\n{self._kept(shown)}\nprint({shown.printed})"

    def _head(self, shown: Shown, *, is_async: bool = False) -> str:
        lines = [*shown.imports, self._import(is_async=is_async), "", self._made(is_async=is_async)]
        return "\n".join(lines)

    def _kept(self, shown: Shown, *, indent: int = 0, is_async: bool = False) -> str:
        wait = "await " if is_async and shown.plan.returned.kind is not ReturnKind.PAGE else ""
        return laid_out(f"{wait}{shown.call}", f"{shown.variable} = ", indent)

    def _asynchronous(self, shown: Shown | None, library: str) -> str:
        if shown is None:
            return ""
        more = "http_client=DefaultAioHttpClient()" if library else ""
        inside = [f"    {self._kept(shown, indent=4, is_async=True)}", f"    print({shown.printed})"]
        if shown.plan.returned.kind is ReturnKind.PAGE:
            inside = [f"    async for item in {shown.call}:", "        print(item)"]
        if library:
            inside = [f"    {line}" for line in "\n".join(inside).split("\n")]
            inside = [f"    async with {self._client_call(more)} as {self.layout.api.project.example_client}:", *inside]
        lines = [
            "import asyncio",
            *shown.imports,
            self._import(is_async=True, more="DefaultAioHttpClient" if library else ""),
            *([] if library else ["", self._made(is_async=True)]),
            "",
            "",
            "async def main() -> None:",
            *inside,
            "",
            "",
            "asyncio.run(main())",
        ]
        return "\n".join(lines)

    def _client_call(self, more: str) -> str:
        return f"{client_names(self.layout).async_client}({', '.join((*self._told_options(), more))})"

    def _streaming(self, *, is_async: bool) -> str:
        shown = shown_example(self.layout, "streaming")
        if shown is None or not shown.streams:
            return ""
        wait, each = ("await ", "async for") if is_async else ("", "for")
        call = laid_out(f"{wait}{shown.call}", "stream = ")
        return f"{self._head(shown, is_async=is_async)}\n\n{call}\n{each} event in stream:\n    print(event)"

    def _pages(self, *, is_async: bool) -> str:
        shown = shown_example(self.layout, "pagination")
        if shown is None or shown.plan.returned.kind is not ReturnKind.PAGE:
            return ""
        each = "async for" if is_async else "for"
        return f"{self._head(shown, is_async=is_async)}\n\n{each} item in {shown.call}:\n    print(item)"

    def _one_page(self) -> str:
        shown = shown_example(self.layout, "pagination")
        if shown is None or shown.plan.returned.kind is not ReturnKind.PAGE:
            return ""
        lines = (
            laid_out(shown.call, "page = "),
            "print(page)",
            "if page.has_next_page():",
            "    page = page.get_next_page()",
        )
        return "\n".join(lines)

    def _plain(self, shown: Shown | None) -> str:
        if shown is None:
            return ""
        return f"{self._head(shown)}\n\n{self._kept(shown)}\nprint({shown.printed})"

    def _webhook(self) -> str:
        for resource in every_resource(self.layout.api):
            for method in shown_methods(resource):
                if method.webhook is not None and method.webhook.key_option:
                    chain = (self.layout.api.project.example_client, *resource_chain(self.layout, resource))
                    name = self.layout.names.attribute(method.name.wire)
                    call = f"{'.'.join((*chain, name))}(body, headers=headers)"
                    return f"{self._import()}\n\n{self._made()}\n\nevent = {call}\nprint(event)"
        return ""

    def _errors(self, shown: Shown | None) -> str:
        package = self.layout.target.package_name
        if shown is None:
            return ""
        lines = [
            *shown.imports,
            f"import {package}",
            self._import(),
            "",
            self._made(),
            "",
            "try:",
            f"    {laid_out(shown.call, indent=4)}",
            f"except {package}.APIConnectionError as error:",
            '    print("The server could not be reached:", error.__cause__)',
            f"except {package}.RateLimitError:",
            '    print("Too many requests; time for a pause")',
            f"except {package}.APIStatusError as error:",
            '    print("The server refused:", error.status_code, error.response)',
        ]
        return "\n".join(lines)

    def _options(self, shown: Shown | None, option: str, first: str, second: str) -> str:
        if shown is None:
            return ""
        variable = self.layout.api.project.example_client
        chain = shown.call.removeprefix(f"{variable}.")
        call = laid_out(f"{variable}.with_options({option}={second}).{chain}")
        made = self._made(more=f"{option}={first}")
        return f"{self._import()}\n\n# for every request\n{made}\n\n# for one request\n{call}"

    def _raw(self, shown: Shown | None) -> str:
        if shown is None:
            return ""
        call = laid_out(self._viewed(shown, "with_raw_response"), "response = ")
        lines = (self._head(shown), "", call, 'print(response.headers.get("X-My-Header"))', "")
        return "\n".join((*lines, f"{shown.variable} = response.parse()", f"print({shown.printed})"))

    def _streamed(self, shown: Shown | None) -> str:
        if shown is None:
            return ""
        call = laid_out(self._viewed(shown, "with_streaming_response"), "with ")
        lines = ('    print(response.headers.get("X-My-Header"))', "", "    for line in response.iter_lines():")
        return "\n".join((f"{call} as response:", *lines, "        print(line)"))

    def _viewed(self, shown: Shown, view: str) -> str:
        """The call through a view on the responses of its resource."""
        chain = (self.layout.api.project.example_client, *resource_chain(self.layout, shown.plan.resource))
        before = ".".join((*chain, shown.plan.name))
        return f"{'.'.join((*chain, view, shown.plan.name))}{shown.call.removeprefix(before)}"

    def _module_client(self, shown: Shown | None) -> str:
        if shown is None:
            return ""
        package = self.layout.target.package_name
        call = f"{package}.{shown.call.removeprefix(self.layout.api.project.example_client + '.')}"
        return f"import {package}\n\n{laid_out(call, f'{shown.variable} = ')}\nprint({shown.printed})"
