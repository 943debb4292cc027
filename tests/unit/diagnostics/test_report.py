"""Reports show where a finding stands, in three forms, and input cannot break out of any of them."""

import json

from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.diagnostics.position import Span
from generator.diagnostics.report import github_report, json_report, text_report

FINDINGS = (
    Diagnostic("Spec/A", Severity.ERROR, "it is wrong", Span("a.yml", 2, 4), "paths./pets", "Fix it."),
    Diagnostic("Config/B", Severity.NOTE, "it is odd"),
)


def test_text_has_an_excerpt_with_a_caret() -> None:
    assert text_report(FINDINGS, {"a.yml": "x: 1\ny: two\n"}) == (
        "a.yml:2:4: error Spec/A: it is wrong\n"
        "    2 | y: two\n"
        "           ^\n"
        "  in paths./pets\n"
        "  hint: Fix it.\n"
        "\n"
        "note Config/B: it is odd\n"
        "\n"
        "1 error, 1 note\n"
    )


def test_text_without_findings_says_so() -> None:
    assert text_report((), {}) == "no findings\n"


def test_an_excerpt_of_a_long_line_is_a_window_around_the_column() -> None:
    line = "a" * 500 + "HERE" + "b" * 500
    report = text_report([Diagnostic("A/B", Severity.NOTE, "m", Span("a", 1, 501))], {"a": line})
    excerpt, caret = report.splitlines()[1:3]
    assert len(excerpt) < 120
    assert excerpt[caret.index("^")] == "H"


def test_a_place_outside_of_the_text_has_no_excerpt() -> None:
    report = text_report([Diagnostic("A/B", Severity.NOTE, "m", Span("a", 9, 1))], {"a": "x"})
    assert report == "a:9:1: note A/B: m\n\n1 note\n"


def test_control_characters_of_the_input_do_not_reach_the_terminal() -> None:
    evil = "x\x1b[31m\u202e\ny\r\nz"
    report = text_report([Diagnostic("A/B", Severity.NOTE, evil, Span("a", 1, 1), evil, evil)], {"a": evil})
    assert not any(character in report for character in "\x1b\r\u202e")


def test_json_has_fixed_keys() -> None:
    assert json.loads(json_report(FINDINGS)) == [
        {
            "code": "Spec/A",
            "severity": "error",
            "message": "it is wrong",
            "file": "a.yml",
            "line": 2,
            "column": 4,
            "place": "paths./pets",
            "pointer": None,
            "hint": "Fix it.",
        },
        {
            "code": "Config/B",
            "severity": "note",
            "message": "it is odd",
            "file": None,
            "line": None,
            "column": None,
            "place": None,
            "pointer": None,
            "hint": None,
        },
    ]


def test_annotations_follow_the_form_of_workflow_commands() -> None:
    assert github_report(FINDINGS) == (
        "::error file=a.yml,line=2,col=4,title=Spec/A::it is wrong (Fix it.)\n::notice title=Config/B::it is odd\n"
    )


def test_annotations_cannot_be_broken_out_of() -> None:
    finding = Diagnostic("A/B", Severity.FATAL, "x\n::set-env name=A::b%", Span("a,b:c", 1, 1))
    assert github_report([finding]) == ("::error file=a%2Cb%3Ac,line=1,col=1,title=A/B::x%0A::set-env name=A::b%25\n")
