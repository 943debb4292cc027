"""What the config says of the organization, the readme and the publishing of SDKs."""

from __future__ import annotations

from generator.config.settings import Publish, ReadmeExample, Registry, SdkConfig, TargetConfig
from generator.model.project import Example, License, Packaging, Project
from generator.normalise.facts import frozen
from generator.normalise.models import walk_resources


def project_of(config: SdkConfig, operations: int) -> Project:
    """The project behind a config; `operations` counts those that its methods use."""
    organization, codeflow = config.organization, config.codeflow
    contact = organization.contact or ""
    return Project(
        organization=organization.name,
        docs=_address(organization.docs or ""),
        contact=contact,
        security_contact=organization.security_contact or contact,
        security_policy_url=organization.security_policy_url or "",
        security_policy_terms=organization.security_policy_terms or "",
        license=_license(config),
        examples=_examples(config),
        example_client=config.client.default_client_example_name or "client",
        credit=config.readme is None or config.readme.include_attribution,
        operations=operations,
        code_owners=codeflow.code_owners if codeflow is not None else (),
        detects_breaking_changes=codeflow is not None and codeflow.detect_breaking_changes is True,
    )


def packaging_of(config: SdkConfig, target: TargetConfig) -> Packaging:
    """How the SDK of a target is published."""
    registry = _registry(target.language, target.publish)
    release = target.publish.release
    environment = registry.release_environment or (config.codeflow.release_environment if config.codeflow else None)
    return Packaging(
        title=target.readme_title or "",
        screencast=target.screencast or "",
        registry=registry.enabled,
        registry_name=registry.package_name or "",
        trusted=registry.auth_method == "oidc",
        environment=environment or "",
        source_registry=_source_registry(config, target),
        released=release is not None or registry.enabled,
        release_branch=release.branch if release is not None else _branch(target),
        prerelease=release.prerelease if release is not None else True,
        websocket_extra=target.python.websockets_extra_name or "",
        requires_websockets=config.settings.require_websocket_dependencies,
        classifier=config.settings.python_license_classifier or "",
        tests=not config.settings.disable_tests,
    )


def _registry(language: str, publish: Publish) -> Registry:
    found = publish.pypi if language == "python" else publish.npm
    return found if found is not None else Registry()


def _source_registry(config: SdkConfig, target: TargetConfig) -> str:
    """The name of the package on JSR, where the config publishes it there (`publish.jsr`)."""
    jsr = target.publish.jsr
    if target.language == "python" or jsr is None or not jsr.enabled:
        return ""
    return jsr.package_name or target.package_name or config.organization.name


def _branch(target: TargetConfig) -> str:
    repo = target.production_repo or target.staging_repo
    return (repo.branch if repo is not None else None) or "main"


def _address(text: str) -> str:
    """A web address; a scheme is put before one that lacks it."""
    text = text.strip()
    return text if not text or "://" in text else f"https://{text}"


def _license(config: SdkConfig) -> License:
    found = config.settings.license
    return License() if found is None else License(found.name, found.contents or "")


def _examples(config: SdkConfig) -> tuple[Example, ...]:
    """The calls that the readme shows; what they print is said there, else beside the method (`docs`)."""
    methods = (method for _, resource in walk_resources(config.resources) for method in resource.methods)
    printed = {method.endpoint: method.response_property for method in methods if method.response_property}
    examples = config.readme.examples if config.readme is not None else ()
    return tuple(_example(example, printed.get(example.endpoint, "")) for example in examples)


def _example(example: ReadmeExample, printed: str) -> Example:
    return Example(
        section=example.section,
        verb=example.endpoint.verb,
        path=example.endpoint.path,
        params={key: frozen(value) for key, value in example.params.items()},
        response_property=example.response_property or printed,
        assign_to=example.assign_to or "",
        file_param=example.file_param or "",
        file_path=example.file_path or "",
    )
