"""Security schemes and client options."""

from __future__ import annotations

from typing import Final

from generator.config.settings import ClientOpt, SdkConfig
from generator.load.tree import Mapping
from generator.model.api import AuthScheme, ClientOption
from generator.model.names import Name
from generator.normalise.facts import frozen
from generator.openapi.document import Document, read_security, text

_BEARER: Final = Mapping([("type", "http"), ("scheme", "bearer")])


def client_options(config: SdkConfig) -> tuple[ClientOption, ...]:
    """The constructor arguments of the client (`client_settings.opts`), in the order of the config."""
    return tuple(_option(opt) for opt in config.client.opts)


def _option(opt: ClientOpt) -> ClientOption:
    return ClientOption(
        name=Name(opt.name, opt.at),
        kind=opt.type,
        nullable=opt.nullable,
        env=opt.read_env or "",
        default=() if opt.default is None else (frozen(opt.default),),
        docs=opt.description or "",
        example=() if opt.example is None else (frozen(opt.example),),
        auth_scheme=opt.auth_scheme or "",
        header=opt.send_in_header or "",
        query=opt.send_as_query_param or "",
        path=opt.send_as_path_param or "",
        server_variable=opt.server_variable or "",
        required_in_tests=opt.required_in_tests,
    )


def auth_schemes(document: Document, config: SdkConfig) -> tuple[AuthScheme, ...]:
    """The security schemes of the config, else those of the document.

    An option may feed a scheme that neither has; one that is called bearer is taken for it.
    """
    if config.security_schemes is not None:
        found = [(scheme.name, scheme.definition) for scheme in config.security_schemes]
    else:
        section = document.component("securitySchemes")
        found = [
            (name, node)
            for name, raw in section.items()
            for node in [document.follow(raw, "")[1]]
            if isinstance(node, Mapping)
        ]
    known = {name for name, _ in found}
    fed = dict.fromkeys(opt.auth_scheme for opt in config.client.opts if opt.auth_scheme not in known)
    found += [(name, _BEARER) for name in fed if name is not None and "bearer" in name.lower()]
    return tuple(_scheme(name, node, config) for name, node in found)


def _scheme(name: str, node: Mapping, config: SdkConfig) -> AuthScheme:
    extension = node.get("x-stainless-auth")
    extra = extension if isinstance(extension, Mapping) else Mapping()
    where = text(node, "in")
    kind = text(node, "type")
    if kind == "http":
        kind = text(node, "scheme").lower() or "bearer"
    options = tuple((opt.auth_role, opt.name) for opt in config.client.opts if opt.auth_scheme == name)
    return AuthScheme(
        name=name,
        kind=kind,
        header=text(node, "name") if where == "header" else "",
        query=text(node, "name") if where == "query" else "",
        keyword=text(extra, "scheme_keyword"),
        base64=extra.get("disable_base64") is not True,
        token_url=_token_url(node),
        options=options,
    )


def _token_url(node: Mapping) -> str:
    flows = node.get("flows")
    flow = flows.get("clientCredentials") if isinstance(flows, Mapping) else None
    return text(flow, "tokenUrl") if isinstance(flow, Mapping) else ""


def default_security(document: Document, config: SdkConfig) -> tuple[tuple[str, ...], ...]:
    """The alternatives that hold for every method, of the config, else of the document."""
    if config.security is not None:
        return tuple(tuple(scheme.name for scheme in entry.schemes) for entry in config.security)
    return read_security(document.root.get("security")) or ()
