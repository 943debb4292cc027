"""What methods do: their checks, their headers, their files, their request."""

from __future__ import annotations

from dataclasses import dataclass

from generator.languages.python.argument_text import argument_texts, sentinels, takes_idempotency_key, whole_module
from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.members import is_spelled_otherwise
from generator.languages.python.request_paths import path_expression
from generator.languages.python.resource_views import BodyView, CallView, CheckView, TransformView, UploadView
from generator.languages.python.results import Results, is_jsonl
from generator.languages.python.returns import ReturnKind
from generator.languages.python.signature import CallArgument, MethodPlan
from generator.languages.python.uploads import takes_files, upload_view
from generator.model.api import BodyKind
from generator.model.types import Array, Enum, Object, Scalar, ScalarKind, strip_null
from generator.planning.house import Role
from generator.planning.security import method_schemes

_LINES = ("jsonl", "ndjson")
_EXTRA_OPTIONS = tuple(f"{name}={name}" for name in ("extra_headers", "extra_query", "extra_body", "timeout"))


@dataclass(frozen=True, slots=True)
class Caller:
    """Plans what the methods of one class do.

    `results` tells a sync class from an async one; `owner` is the expression for the client, in whose own methods it is
    `self`.
    """

    layout: Layout
    imports: Imports
    results: Results
    owner: str

    def body(self, plan: MethodPlan, arguments: tuple[CallArgument, ...]) -> BodyView:
        """The body of a method with these arguments."""
        upload = self._upload(plan, in_location(arguments, "body"))
        entries = tuple(self._header_entry(argument) for argument in in_location(arguments, "header"))
        accept, fixed = accept_header(plan), plan.method.headers
        return BodyView(
            owner=self.owner,
            checks=tuple(self._check(argument) for argument in plan.in_path if _may_be_empty(argument)),
            timeout=self._timeout(plan),
            accept=literal(accept) if accept else "",
            fixed_headers=tuple(f"{literal(name)}: {literal(value)}" for name, value in fixed),
            header_single=entries[0] if len(entries) == 1 else "",
            header_entries=entries if len(entries) > 1 else (),
            content_type=self._content_type(plan, upload, is_first=not (accept or fixed or entries)),
            upload=upload,
            call=self._call(plan, arguments, upload),
        )

    def _upload(self, plan: MethodPlan, arguments: tuple[CallArgument, ...]) -> UploadView | None:
        if not takes_files(self.layout, plan, arguments):
            return None
        type_ = self._params_type(plan, arguments, asks=True)
        return upload_view(self.layout, self.imports, plan, arguments, (self._function(plan), type_))

    def _check(self, argument: CallArgument) -> CheckView:
        message = self.layout.target.house.phrase(
            Role.EMPTY_PATH_VALUE, param=argument.name, value=f"{{{argument.name}!r}}"
        )
        return CheckView(argument.name, f"f{literal(message)}")

    def _timeout(self, plan: MethodPlan) -> str:
        seconds = plan.method.timeout_seconds
        if seconds is None:
            return ""
        self.imports.package("_utils", "is_given")
        self.imports.package("_constants", "DEFAULT_TIMEOUT")
        return f"{seconds:g}"

    def _content_type(self, plan: MethodPlan, upload: UploadView | None, *, is_first: bool) -> str:
        """The statement that names the media type of the body, where the client would not; the first header needs a dict."""
        body = plan.method.body
        if body is None or (upload is None and body.kind not in (BodyKind.BINARY, BodyKind.TEXT, BodyKind.FORM)):
            return ""
        media = literal(body.media)
        if is_first:
            return f'extra_headers = {{"Content-Type": {media}, **(extra_headers or {{}})}}'
        return f'extra_headers["Content-Type"] = {media}'

    def _header_entry(self, argument: CallArgument) -> str:
        value = _header_value(argument)
        self.imports.package("_utils", "strip_not_given")
        if not argument.required:
            unset = sentinels(self.layout).unset
            self.imports.package("_utils", "is_given")
            self.imports.package("_types", unset)
            value = value if value == argument.name else f"{value} if is_given({argument.name}) else {unset}"
        return f"{literal(argument.wire)}: {value}"

    # -- the request -----------------------------------------------------------------------------------------------

    def _call(self, plan: MethodPlan, arguments: tuple[CallArgument, ...], upload: UploadView | None) -> CallView:
        results, method, returned = self.results, plan.method, plan.returned
        is_page = returned.kind is ReturnKind.PAGE
        in_body, in_query = in_location(arguments, "body"), in_location(arguments, "query")
        whole = in_body[0] if in_body and method.body is not None and not method.body.is_object else None
        is_ready = upload is not None and upload.is_transformed
        is_transformed = bool(in_body) and whole is None and not is_ready
        cast_to, remark = results.cast_to(plan)
        streams = plan.streams or returned.kind is ReturnKind.STREAM
        return CallView(
            verb=f"{'' if self.owner == 'self' else '_'}{'get_api_list' if is_page else method.verb}",
            awaited=results.is_async and not is_page,
            cast=results.outer_cast(plan),
            path=path_expression(self.layout, self.imports, plan, self.owner),
            page=results.page(plan) if is_page else "",
            body=self._transform(plan, in_body, upload, asks=True) if is_transformed else None,
            raw_body="body" if is_ready else self._raw_body(plan, whole),
            content=self._content(plan, whole),
            files=upload.variable if upload is not None else "",
            options_before=self._options_before(plan),
            query=self._transform(plan, in_query, None, asks=not in_body) if in_query else None,
            options_after=self._options_after(plan),
            cast_to=cast_to if not is_page else "",
            cast_remark=remark if not is_page else "",
            stream=_stream_value(plan) if streams else "",
            stream_class=results.stream_class(plan) if streams else "",
            model=cast_to if is_page else "",
            model_remark=remark if is_page else "",
            method=literal(method.verb) if is_page and method.verb != "get" else "",
        )

    def _raw_body(self, plan: MethodPlan, argument: CallArgument | None) -> str:
        """A body that is one argument, transformed; '' where it is not, or is sent as it is."""
        if argument is not None and argument.positional and not self._streams_bytes:
            return self._read(argument)
        if argument is None or is_content(plan):
            return ""
        return f"{self._function(plan)}({argument.name}, {self._body_type(plan, argument)})"

    def _body_type(self, plan: MethodPlan, argument: CallArgument) -> str:
        """The type by which a body that is one argument is transformed.

        Published SDKs name the params type for all but lists. By that nothing inside may change, so that a body with
        anything to change, or with keys that are arguments of another spelling, names its own type.
        """
        shape = strip_null(self.layout.api.resolve(strip_null(argument.type)))
        taken = {a.name for a in plan.signatures[0].arguments if a.location in ("query", "body") and a.name != a.wire}
        known = {field.name for field in shape.fields} if isinstance(shape, Object) and shape.extra is None else taken
        is_safe = isinstance(shape, (Scalar, Enum)) or not taken & known
        if not isinstance(shape, Array) and is_safe and not is_spelled_otherwise(self.layout, argument.type):
            return self._params_type(plan, (argument,), asks=True)
        texts = argument_texts(self.layout, self.imports, plan, plan.signatures[0], is_async=self.results.is_async)
        return next(text.annotation for text in texts if text.name == argument.name)

    def _content(self, plan: MethodPlan, argument: CallArgument | None) -> str:
        """A body that is one argument and sent as it is, else ''."""
        if argument is None or not is_content(plan) or plan.method.body is None:
            return ""
        if argument.positional:
            self.imports.whole("os")
            return f"{self._read(argument)} if isinstance({argument.name}, os.PathLike) else {argument.name}"
        is_text = plan.method.body.kind is BodyKind.TEXT
        value = f"{argument.name}.encode()" if is_text else argument.name
        if argument.required:
            return value
        unset = self.imports.package("_types", sentinels(self.layout).omitted_type)
        return f"None if isinstance({argument.name}, {unset}) else {value}"

    @property
    def _streams_bytes(self) -> bool:
        return "streamed_bytes" in self.layout.target.style

    def _read(self, argument: CallArgument) -> str:
        """The bytes of an argument that may be the path of a file."""
        name = "async_read_file_content" if self.results.is_async else "read_file_content"
        read = self.imports.package("_files", name)
        return f"{'await ' if self.results.is_async else ''}{read}({argument.name})"

    def _function(self, plan: MethodPlan) -> str:
        is_async = self.results.is_async and plan.returned.kind is not ReturnKind.PAGE
        if not is_async:
            return self.imports.package("_utils", "maybe_transform")
        joined = "joined_imports" in self.layout.target.style
        imported = self.imports.package if joined else self.imports.on_lines
        return f"await {imported('_utils', 'async_maybe_transform')}"

    def _transform(
        self, plan: MethodPlan, arguments: tuple[CallArgument, ...], upload: UploadView | None, *, asks: bool
    ) -> TransformView:
        type_ = self._params_type(plan, arguments, asks=asks)
        if upload is not None:
            return TransformView(self._function(plan), type_, expression="body")
        names = tuple(argument.name for argument in arguments)
        single = names[0] if len(names) == 1 else ""
        return TransformView(self._function(plan), type_, single=single, entries=() if single else names)

    def _params_type(self, plan: MethodPlan, arguments: tuple[CallArgument, ...], *, asks: bool) -> str:
        """The params type, which depends on the switch where that is in the body and `asks` for it."""
        assert plan.params is not None
        type_ = f"{whole_module(self.imports, plan.params.module)}.{plan.params.name}"
        switch = next((a for a in arguments if a.switch is not None), None)
        if asks and switch is not None and switch.location == "body":
            return f"{type_}Streaming if {switch.name} else {type_}NonStreaming"
        return type_

    def _options_before(self, plan: MethodPlan) -> tuple[str, ...]:
        self.imports.package("_base_client", "make_request_options")
        key = ("idempotency_key=idempotency_key",) if takes_idempotency_key(self.layout, plan) else ()
        return (*_EXTRA_OPTIONS, *key)

    def _options_after(self, plan: MethodPlan) -> tuple[str, ...]:
        found: list[str] = []
        if parser := self.results.post_parser(plan):
            found.append(f"post_parser={parser}")
        schemes = method_schemes(self.layout.api, plan.method)
        if schemes is not None:
            flags = dict.fromkeys(literal(self.layout.names.attribute(name)) for name in schemes)
            found.append(f"security={{{', '.join(f'{flag}: True' for flag in flags)}}}")
        if plan.method.stream is not None and plan.method.stream.synthesize_event_and_data:
            found.append("synthesize_event_and_data=True")
        return tuple(found)


def is_content(plan: MethodPlan) -> bool:
    """Whether the body of a method is sent as it is: bytes or text."""
    body = plan.method.body
    return body is not None and not body.is_object and body.kind in (BodyKind.BINARY, BodyKind.TEXT)


def in_location(arguments: tuple[CallArgument, ...], location: str) -> tuple[CallArgument, ...]:
    """The arguments that travel in one place."""
    return tuple(argument for argument in arguments if argument.location == location)


def _stream_value(plan: MethodPlan) -> str:
    switch = next((a for s in plan.signatures for a in s.arguments if a.switch is not None), None)
    return f"{switch.name} or False" if switch is not None else "True"


def _may_be_empty(argument: CallArgument) -> bool:
    """Whether a value of the path may be an empty text."""
    inner = strip_null(argument.type)
    return not (isinstance(inner, Scalar) and inner.kind is not ScalarKind.STRING)


def _header_value(argument: CallArgument) -> str:
    inner = strip_null(argument.type)
    if isinstance(inner, Array):
        return f'",".join(str(e) for e in {argument.name})'
    if isinstance(inner, Scalar) and inner.kind is ScalarKind.STRING and not inner.info.format:
        return argument.name
    return f"str({argument.name})"


def accept_header(plan: MethodPlan) -> str:
    """The media type that a method asks for, where it is not JSON."""
    kind, result = plan.returned.kind, plan.method.result
    if kind is ReturnKind.NONE:
        return "*/*"
    if kind is ReturnKind.BINARY:
        offered = [media for media in result.offered if media != "text/event-stream"]
        return offered[0] if len(offered) == 1 and not offered[0].endswith("json") else "application/binary"
    if kind is ReturnKind.STREAM and is_jsonl(plan):
        return result.media if result.media.endswith(_LINES) else "application/x-jsonl"
    if kind not in (ReturnKind.PLAIN, ReturnKind.STREAM) or result.media.endswith("json"):
        return ""
    return result.media
