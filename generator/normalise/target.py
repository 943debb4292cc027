"""What a target of the config is called and how it is styled, as planners see it."""

from __future__ import annotations

from generator.config.settings import Casing, SdkConfig, TargetConfig
from generator.model.style import Style
from generator.normalise.project import packaging_of
from generator.planning.contract import Target
from generator.planning.house import HouseText
from generator.planning.naming import Casings, Spelling


def target_of(config: SdkConfig, target: TargetConfig, style: Style, house: HouseText) -> Target:
    """The target with what the config says about it; where it names no package, the organization's name serves."""
    repo = target.production_repo or target.staging_repo
    return Target(
        language=target.language,
        package_name=target.package_name or config.organization.name,
        casings=casings_of(config),
        style=style,
        house=house,
        project_name=target.project_name or "",
        repo=f"{repo.owner}/{repo.name}" if repo else "",
        repo_branch=(repo.branch or "") if repo else "",
        packaging=packaging_of(config, target),
        settings=_extensions(target),
    )


def casings_of(config: SdkConfig) -> Casings:
    """The spellings of the config key `custom_casings`."""
    spellings: dict[str, Spelling] = {}
    plurals: dict[str, str] = {}
    for custom in config.custom_casings:
        word = custom.word.lower()
        spellings[word] = _spelling(custom.singular or custom.casing)
        if custom.plural is not None and custom.plural.snake:
            plurals[word] = custom.plural.snake
            spellings[custom.plural.snake.lower()] = _spelling(custom.plural)
    return Casings(spellings, plurals)


def _spelling(casing: Casing) -> Spelling:
    return Spelling(casing.initialism, casing.snake, casing.pascal, casing.camel, casing.capital)


def _extensions(target: TargetConfig) -> dict[str, str | bool]:
    """Our own keys of the target that are set, by their name without the prefix (EXTENSIONS.md)."""
    keys: dict[str, str | bool | None] = {
        "formatter": target.formatter,
        "resource-class-suffix": target.resource_class_suffix,
        "response-style": target.response_style,
        "module-client": target.module_client,
        "http-library": target.http_library,
    }
    return {key: value for key, value in keys.items() if value is not None}
