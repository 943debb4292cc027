"""Client options, security schemes and base URLs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.position import Span
from generator.load.tree import span_at, span_of
from generator.model.api import AuthScheme
from generator.normalise.checks.subject import Subject
from generator.normalise.methods import PLACEHOLDER
from generator.normalise.nearest import Nearest

_UNSUPPORTED = frozenset({"openidconnect", "mutualtls", "digest"})


def check_client(subject: Subject) -> Iterator[Diagnostic]:
    """Options that feed nothing or need not be required, schemes that nothing feeds, and URLs with holes."""
    schemes = {scheme.name: scheme for scheme in subject.api.auth}
    yield from _options(subject, schemes)
    yield from _security(subject, schemes)
    yield from _environments(subject)


def _options(subject: Subject, schemes: dict[str, AuthScheme]) -> Iterator[Diagnostic]:
    nearest = Nearest(schemes)
    security = subject.api.security
    for option in subject.config.client.opts:
        place, scheme = f"client_settings.opts.{option.name}", option.auth_scheme
        if scheme is None:
            continue
        if scheme not in schemes:
            hint = nearest.hint(scheme)
            yield codes.CLIENT_OPT_SCHEME_UNKNOWN(option.at, place=place, hint=hint, option=option.name, scheme=scheme)
        elif not option.nullable and option.default is None and any(scheme not in needed for needed in security):
            yield codes.CLIENT_OPT_REQUIRED(option.at, place=place, option=option.name)


def _security(subject: Subject, schemes: dict[str, AuthScheme]) -> Iterator[Diagnostic]:
    """Schemes that are asked for and do not exist, cannot be served, or are fed by no option."""
    for name, at, place in _asked_for(subject):
        scheme = schemes.get(name)
        if scheme is None:
            yield codes.SECURITY_SCHEME_UNKNOWN(at, place=place, scheme=name)
        elif scheme.options:
            continue
        elif scheme.kind.lower() in _UNSUPPORTED or not (scheme.header or scheme.query or scheme.kind != "apiKey"):
            yield codes.SECURITY_UNSUPPORTED(at, place=place, scheme=name, kind=scheme.kind)
        else:
            yield codes.SECURITY_SCHEME_UNUSED(at, place=place, scheme=name)


def _asked_for(subject: Subject) -> Iterator[tuple[str, Span | None, str]]:
    """Each scheme of the alternatives that hold for all methods, with its place."""
    if subject.config.security is not None:
        for index, requirement in enumerate(subject.config.security):
            yield from ((scheme.name, scheme.at, f"security.{index}") for scheme in requirement.schemes)
        return
    listed = subject.document.root.get("security")
    at = span_of(listed) or span_at(subject.document.root, "security")
    yield from (
        (name, at, "security") for name in dict.fromkeys(name for needed in subject.api.security for name in needed)
    )


def _environments(subject: Subject) -> Iterator[Diagnostic]:
    filled = {option.server_variable for option in subject.config.client.opts}
    filled |= {option.send_as_path_param for option in subject.config.client.opts}
    for environment in subject.config.environments:
        place = f"environments.{environment.name}"
        for name in PLACEHOLDER.findall(environment.url):
            if name not in filled:
                finding = codes.ENVIRONMENT_VARIABLE(
                    environment.at, place=place, name=name, environment=environment.name
                )
                yield finding
