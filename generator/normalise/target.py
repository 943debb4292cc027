"""What a target of the config is called and how it is styled, as planners see it."""

from __future__ import annotations

import keyword
import re

from generator.config.settings import Casing, SdkConfig, TargetConfig
from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
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
        package_name=package_name(config, target),
        casings=casings_of(config),
        style=style,
        house=house,
        project_name=target.project_name or "",
        repo=f"{repo.owner}/{repo.name}" if repo else "",
        packaging=packaging_of(config, target),
        client_name=target.typescript.client_name or "",
        browser=target.typescript.browser_state or "",
        browser_refusal=target.typescript.browser_message or "",
        settings=_extensions(target),
    )


def package_name(config: SdkConfig, target: TargetConfig) -> str:
    """The name under which an SDK is imported; a Python package has an identifier for a name, whatever the config says."""
    name = target.package_name or config.organization.name
    if target.language != "python" or _is_identifier(name):
        return name
    words = re.sub(r"[^0-9A-Za-z_]+", "_", name).strip("_").lower()
    return words if _is_identifier(words) else f"sdk_{words}".rstrip("_")


def check_package_names(config: SdkConfig, findings: Findings) -> None:
    """Reports names under which a Python package cannot be imported."""
    for target in config.targets:
        name = package_name(config, target)
        if target.package_name not in (None, name):
            findings.add(
                codes.CONFIG_WRONG_VALUE(
                    target.at,
                    key=f"targets.{target.key}.package_name",
                    allowed="an identifier",
                    found=repr(target.package_name),
                    hint=f"The package is called `{name}` until then.",
                )
            )


def check_refreshed_options(config: SdkConfig, findings: Findings) -> None:
    """Reports names in `x-sdkpress-refreshed-options` that no text option of the client has."""
    texts = {option.name for option in config.client.opts if option.type == "string"}
    for target in config.targets:
        for name in target.refreshed_options:
            if name not in texts:
                findings.add(
                    codes.CONFIG_WRONG_VALUE(
                        target.at,
                        key=f"targets.{target.key}.x-sdkpress-refreshed-options",
                        allowed="names of text options of `client_settings.opts`",
                        found=repr(name),
                        hint="The option stays plain text until then.",
                    )
                )


def _is_identifier(name: str) -> bool:
    return name.isascii() and name.isidentifier() and not keyword.iskeyword(name)


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
        "longest-retry-after": None if target.longest_retry_after is None else str(target.longest_retry_after),
        "refreshed-options": " ".join(target.refreshed_options) or None,
    }
    return {key: value for key, value in keys.items() if value is not None}
