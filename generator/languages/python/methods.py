"""Methods of resource classes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.languages.python.argument_text import (
    ArgumentText,
    argument_line,
    argument_texts,
    extra_lines,
    is_binary,
    merged,
    sentinels,
    signature_docstring,
)
from generator.languages.python.calls import Caller
from generator.languages.python.client_names import client_names
from generator.languages.python.docstrings import verbatim_method_docstring
from generator.languages.python.imports import Imports
from generator.languages.python.layout import Layout
from generator.languages.python.literals import literal
from generator.languages.python.resource_views import MethodView, SignatureView, WebhookView
from generator.languages.python.results import Results
from generator.languages.python.returns import ReturnKind
from generator.languages.python.runtime_files import distribution
from generator.languages.python.signature import CallArgument, MethodPlan, Signature, Switch
from generator.languages.python.type_files import webhook_place
from generator.model.api import Method, Resource
from generator.planning.house import Role


@dataclass(frozen=True, slots=True)
class Methods:
    """Plans the methods of the classes of one module; annotations and docstrings serve the sync and the async class.

    `owner` is the expression for the client, in whose own methods it is `self`.
    """

    layout: Layout
    imports: Imports
    owner: str = "self._client"

    def pair(self, plan: MethodPlan) -> tuple[MethodView, MethodView]:
        """A method of the sync and of the async class."""
        docs = tuple(signature_docstring(self.layout, plan, signature) for signature in plan.signatures)
        sync = self._texts(plan, is_async=False)
        other = self._texts(plan, is_async=True) if is_binary(plan) else sync
        return self._method(plan, sync, docs, is_async=False), self._method(plan, other, docs, is_async=True)

    def _texts(self, plan: MethodPlan, *, is_async: bool) -> tuple[tuple[ArgumentText, ...], ...]:
        return tuple(
            argument_texts(self.layout, self.imports, plan, signature, is_async=is_async)
            for signature in plan.signatures
        )

    def _method(
        self,
        plan: MethodPlan,
        texts: tuple[tuple[ArgumentText, ...], ...],
        docs: tuple[str, ...],
        *,
        is_async: bool,
    ) -> MethodView:
        heads = tuple(
            self._signature(plan, signature, text, doc)
            for signature, text, doc in zip(plan.signatures, texts, docs, strict=True)
        )
        results = Results(self.layout, self.imports, is_async)
        keyword = "async def" if is_async and plan.returned.kind is not ReturnKind.PAGE else "def"
        caller = Caller(self.layout, self.imports, results, self.owner)
        if not plan.overloaded:
            returns = results.annotation(plan, None)
            head = replace(heads[0], keyword=keyword, returns=returns, decorators=self._decorators(plan))
            return MethodView((head,), caller.body(plan, plan.signatures[0].arguments))
        overload = self.imports.extensions("overload")
        overloads = tuple(
            replace(
                head,
                keyword=keyword,
                returns=results.annotation(plan, signature.switch),
                decorators=(*self._decorators(plan), overload),
                is_overload=True,
            )
            for head, signature in zip(heads, plan.signatures, strict=True)
        )
        served = [index for index, s in enumerate(plan.signatures) if s.switch is not Switch.EITHER]
        together = merged(tuple(texts[index] for index in served))
        whole = merged_signature(plan)
        returns = results.annotation(plan, Switch.EITHER if plan.streams else None)
        head = self._signature(plan, whole, together, "")
        head = replace(
            head, keyword=keyword, returns=returns, decorators=(*self._decorators(plan), *self._required(plan))
        )
        return MethodView((*overloads, head), caller.body(plan, whole.arguments))

    def _signature(
        self, plan: MethodPlan, signature: Signature, texts: tuple[ArgumentText, ...], doc: str
    ) -> SignatureView:
        known = sentinels(self.layout)
        lines = tuple(argument_line(self.imports, known, text) for text in texts)
        count = sum(argument.positional for argument in signature.arguments)
        return SignatureView(
            decorators=(),
            keyword="def",
            name=plan.name,
            positional=lines[:count],
            keywords=lines[count:],
            remark=self.layout.target.house.lines(Role.EXTRA_ARGUMENTS),
            extras=extra_lines(self.layout, self.imports, plan),
            returns="",
            doc=doc,
        )

    def _decorators(self, plan: MethodPlan) -> tuple[str, ...]:
        if not plan.deprecation:
            return ()
        return (f"{self.imports.whole('typing_extensions')}.deprecated({literal(plan.deprecation)})",)

    def _required(self, plan: MethodPlan) -> tuple[str, ...]:
        """The decorator that wants the required arguments of one overload; none where nothing is required."""
        variants = list(dict.fromkeys(signature.required for signature in plan.signatures))
        if not all(variants):
            return ()
        spelled = ", ".join(f"[{', '.join(literal(name) for name in names)}]" for names in variants)
        return (f"{self.imports.package('_utils', 'required_args')}({spelled})",)

    def webhook(self, resource: Resource, method: Method) -> MethodView:
        """A method that parses a webhook, the same in both classes."""
        assert method.webhook is not None
        layout, imports = self.layout, self.imports
        imports.whole("json")
        imports.typing("cast")
        imports.package("_models", "construct_type")
        event = imports.place(webhook_place(layout, resource, method))
        option = layout.names.attribute(method.webhook.key_option) if method.webhook.key_option else ""
        if option:
            imports.typing("Mapping")
        house = layout.target.house
        view = WebhookView(
            owner=self.owner,
            name=layout.names.attribute(method.name.wire),
            event=event,
            option=option,
            error=imports.package("_exceptions", client_names(layout).error) if option else "",
            not_installed=literal(house.phrase(Role.WEBHOOK_NOT_INSTALLED, package=distribution(layout))),
            no_key=literal(house.phrase(Role.WEBHOOK_NO_KEY, option=option)),
            doc=verbatim_method_docstring(method.docs),
        )
        return MethodView(webhook=view)


def merged_signature(plan: MethodPlan) -> Signature:
    """The arguments of the implementation of an overloaded method, each once, in order of appearance."""
    found: dict[str, CallArgument] = {}
    for signature in plan.signatures:
        for argument in signature.arguments:
            found.setdefault(argument.name, argument)
    return Signature(tuple(found.values()))
