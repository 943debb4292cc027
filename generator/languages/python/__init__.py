"""The Python language."""

from __future__ import annotations

from generator.languages.python.dues import dues
from generator.languages.python.explain import explainer
from generator.languages.python.house import DEFAULT_HOUSE
from generator.languages.python.plan import parts
from generator.planning.contract import Language

LANGUAGE = Language("python", parts, formatter="python", house=DEFAULT_HOUSE, explain=explainer, dues=dues)
