"""Which version of OpenAPI a document follows."""

from __future__ import annotations

import re

from generator.diagnostics import codes
from generator.diagnostics.diagnostic import Findings
from generator.diagnostics.position import Span
from generator.load.tree import Mapping, Value, key_span_at, kind_of, span_at, span_of

SUPPORTED = ("3.0", "3.1", "3.2")
_VERSION = re.compile(r"([0-9]+\.[0-9]+)(?:\.[0-9]+.*)?")


def check_version(root: Value, findings: Findings, at: Span | None = None) -> str | None:
    """The major and minor version, such as `3.1`; None and a fatal finding when it is none that is supported.

    `at` is where the file starts, for a root that has no place of its own.
    """
    if not isinstance(root, Mapping):
        findings.add(codes.SPEC_INVALID(span_of(root) or at, reason=f"it holds {kind_of(root)}, not a mapping"))
        return None
    if "openapi" not in root and "swagger" in root:
        findings.add(codes.SPEC_SWAGGER(key_span_at(root, "swagger"), version=root["swagger"]))
        return None
    if root.get("openapi") is None:
        findings.add(codes.SPEC_INVALID(span_of(root), reason="it has no `openapi` key with the version"))
        return None
    written = str(root["openapi"])
    match = _VERSION.fullmatch(written)
    if match is None or match.group(1) not in SUPPORTED:
        findings.add(codes.SPEC_VERSION(span_at(root, "openapi"), version=written))
        return None
    return match.group(1)
