"""The TypeScript language."""

from __future__ import annotations

from generator.languages.typescript.dues import dues
from generator.languages.typescript.explain import explainer
from generator.languages.typescript.house import DEFAULT_HOUSE
from generator.languages.typescript.plan import parts
from generator.planning.contract import Language

LANGUAGE = Language("typescript", parts, house=DEFAULT_HOUSE, explain=explainer, dues=dues)
