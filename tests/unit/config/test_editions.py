"""Editions and dates choose the style."""

import datetime as dt

import pytest

from generator.config.editions import EDITIONS, SWITCHES, check_editions, resolve_style
from generator.config.settings import PythonOptions, SdkConfig, TargetConfig, TypescriptOptions
from generator.diagnostics.diagnostic import Findings


def config(key: str = "python", edition: str | None = None, **fields: object) -> SdkConfig:
    language = "typescript" if key == "node" else key
    target = TargetConfig(language=language, key=key, edition=edition, **fields)  # type: ignore[arg-type]
    return SdkConfig(targets=(target,))


def test_switches_stand_in_the_order_of_their_dates() -> None:
    firsts = [min(date for date in (switch.python, switch.typescript) if date is not None) for switch in SWITCHES]
    assert firsts == sorted(firsts)
    assert len({switch.name for switch in SWITCHES}) == len(SWITCHES)


@pytest.mark.parametrize("switch", SWITCHES, ids=lambda switch: switch.name)
@pytest.mark.parametrize("language", ["python", "typescript"])
def test_a_switch_is_on_from_its_day(switch: object, language: str) -> None:
    name, date = switch.name, switch.date(language)  # type: ignore[attr-defined]
    if date is None:
        assert name not in resolve_style(config(language), language)
        return
    assert name in resolve_style(config(language), language)
    assert name in resolve_style(config(language), language, date)
    assert name not in resolve_style(config(language), language, date - dt.timedelta(days=1))


def test_the_day_of_the_config_counts_unless_another_is_asked_for() -> None:
    old = SdkConfig(as_of=dt.date(2026, 1, 1))
    assert "path_template" not in resolve_style(old, "python")
    assert "path_template" in resolve_style(old, "python", dt.date(2026, 6, 1))


@pytest.mark.parametrize(
    ("edition", "on"),
    [
        (None, False),
        ("python.2025-11-20", True),
        ("python.2026-05-01", True),
        ("python.2025-01-01", False),
        ("odd", False),
    ],
)
def test_a_language_edition_holds_from_its_date(edition: str | None, on: bool) -> None:
    assert ("uv_project" in resolve_style(config(edition=edition), "python")) == on


@pytest.mark.parametrize(
    ("edition", "day", "on"),
    [
        (None, "2026-06-01", False),
        ("2025-10-10", "2026-06-01", False),
        ("2026-01-30", "2026-03-03", False),
        ("2026-01-30", "2026-03-04", True),
        ("2026-02-23", "2026-06-01", True),
    ],
)
def test_an_edition_lets_methods_name_their_schemes_from_a_day_on(edition: str | None, day: str, on: bool) -> None:
    style = resolve_style(SdkConfig(edition=edition), "python", dt.date.fromisoformat(day))
    assert ("method_security" in style) == on


def test_options_ask_for_a_style_too() -> None:
    assert "uv_project" in resolve_style(config(python=PythonOptions(use_uv=True)), "python")
    style = resolve_style(config("node", typescript=TypescriptOptions(package_manager="pnpm")), "typescript")
    assert "pnpm_project" in style
    assert "node_layout" in style
    assert "node_layout" not in resolve_style(config("typescript"), "typescript")


def test_unknown_editions_are_reported_with_the_known_ones() -> None:
    findings = Findings()
    check_editions(SdkConfig(edition="2025-12-01", targets=config(edition="python.soon").targets), findings)
    assert [(finding.code, finding.message) for finding in findings] == [
        ("Config/EditionUnknown", "unknown edition 2025-12-01; 2025-10-10 is used"),
        ("Config/EditionUnknown", "unknown edition python.soon; the oldest edition is used"),
    ]
    assert "python.2025-11-20" in list(findings)[1].hint


def test_known_editions_are_fine() -> None:
    findings = Findings()
    for edition in EDITIONS:
        if edition.language is None:
            check_editions(SdkConfig(edition=edition.name), findings)
        else:
            check_editions(config(edition.language, edition.name), findings)
    assert list(findings) == []
