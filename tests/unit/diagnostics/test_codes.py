"""The catalogue is one table in which every code is complete, and making a finding takes exactly its holes."""

import re

import pytest

from generator.diagnostics import codes
from generator.diagnostics.code import Code
from generator.diagnostics.codes import CATALOGUE
from generator.diagnostics.diagnostic import Diagnostic, Findings, Ignored, Severity
from generator.diagnostics.position import Span


def test_each_id_stands_once_and_has_an_area_and_a_problem() -> None:
    constants = [value for value in vars(codes).values() if isinstance(value, Code)]
    assert len(CATALOGUE) == len(constants)
    for code in constants:
        assert re.fullmatch(r"[A-Z]\w+/[A-Z]\w+", code.id), code.id


def test_messages_are_one_line_and_help_is_a_sentence() -> None:
    for code in CATALOGUE.values():
        assert "\n" not in code.message + code.help
        assert code.help.endswith((".", "?"))
        assert not code.message.endswith(".")


def test_a_finding_has_the_text_of_its_code() -> None:
    at = Span("a.yml", 1, 2)
    finding = codes.ENDPOINT_NOT_FOUND(at, place="resources.pets", hint="Try get /cats.", endpoint="get /{pets}")
    assert finding == Diagnostic(
        "Endpoint/NotFound",
        Severity.ERROR,
        "the OpenAPI document has no get /{pets}",
        at,
        "resources.pets",
        "Try get /cats.",
    )


def test_a_missing_or_a_wrong_hole_is_our_fault() -> None:
    with pytest.raises(TypeError, match="endpoint"):
        codes.ENDPOINT_NOT_FOUND(None)
    with pytest.raises(TypeError, match="reason"):
        codes.ENDPOINT_NOT_FOUND(None, endpoint="x", reason="y")


def finding(
    code: str = "A/B", severity: Severity = Severity.NOTE, at: Span | None = None, place: str = ""
) -> Diagnostic:
    return Diagnostic(code, severity, "text", at, place)


def test_findings_are_kept_once_and_sorted_by_place_and_code() -> None:
    findings = Findings()
    later, earlier, nowhere = finding(at=Span("b", 1, 1)), finding(at=Span("a", 9, 1)), finding()
    other = finding("A/A", at=Span("b", 1, 1))
    findings.extend([later, earlier, later, nowhere, other])
    assert list(findings) == [nowhere, earlier, other, later]
    assert len(findings) == 4


def test_the_worst_severity_counts() -> None:
    findings = Findings()
    assert findings.worst() is None
    findings.extend([finding(), finding("A/C", Severity.WARNING)])
    assert findings.worst() == Severity.WARNING


@pytest.mark.parametrize(
    ("rule", "place", "covered"),
    [
        (Ignored("A/B"), "", True),
        (Ignored("A/C"), "", False),
        (Ignored("A/B", ("resources.pets",)), "resources.pets", True),
        (Ignored("A/B", ("resources.pets",)), "resources.pets.methods.list", True),
        (Ignored("A/B", ("resources.pets",)), "resources.petsitters", False),
        (Ignored("A/B", ("#/pagination",)), "pagination.0", True),
        (Ignored("A/B", ("(resource) pets > (method) list",)), "(resource) pets > (method) list > (params)", True),
        (Ignored("A/B", ("(resource) pets",)), "(resource) cats", False),
        (Ignored("A/B", ("resources.pets",)), "", False),
        (Ignored("A/B", ("resources.pets.methods.list",)), "(resource) pets > (method) list", True),
        (Ignored("A/B", ("resources.a.subresources.b",)), "(resource) a.b > (model) pet > (schema)", True),
        (Ignored("A/B", ("(resource) a > (model) pet",)), "(resource) a > (model) pet > (schema) > (items)", True),
        (Ignored("A/B", ("(resource) a > (model) pet",)), "(resource) a > (method) pet", False),
    ],
)
def test_findings_are_ignored_by_code_or_by_code_and_place(rule: Ignored, place: str, covered: bool) -> None:
    findings = Findings()
    findings.add(finding(place=place))
    assert (findings.without([rule]) == ()) == covered


def test_findings_are_ignored_by_the_pointer_of_the_document_too() -> None:
    findings = Findings()
    findings.add(Diagnostic("A/B", Severity.NOTE, "text", pointer="#/components/schemas/Pet/properties/tail"))
    assert findings.without([Ignored("A/B", ("#/components/schemas/Pet",))]) == ()
    assert len(findings.without([Ignored("A/B", ("#/components/schemas/Pe",))])) == 1


@pytest.mark.parametrize("severity", [Severity.ERROR, Severity.FATAL])
def test_errors_cannot_be_ignored(severity: Severity) -> None:
    findings = Findings()
    findings.add(finding(severity=severity))
    assert len(findings.without([Ignored("A/B")])) == 1
