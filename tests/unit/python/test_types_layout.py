"""How the modules of types begin."""

import pytest

from generator.languages.python.views import TypesFile
from generator.planning.contract import FilePlan
from generator.render.formatters import PythonStyle, format_python
from generator.render.render import render


@pytest.mark.parametrize(("roomy", "begin"), [(True, "# Made.\n\n\nfrom"), (False, "# Made.\n\nfrom")])
def test_a_roomy_module_has_two_empty_lines_above_its_imports(roomy: bool, begin: str) -> None:
    view = TypesFile(("# Made.",), False, ("from .cat import Cat",), ("Cat",), (), roomy=roomy)
    plan = FilePlan("src/acme/types/pet.py", "python/types.py.jinja", view)
    (file,) = format_python(render([plan]), PythonStyle("acme"))
    assert file.text.startswith(begin)
