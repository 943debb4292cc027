"""The modules of types are imported when something in them is used, and nobody can tell otherwise."""

from __future__ import annotations

import os
import sys
import json
import subprocess
from typing import Any
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = {
    "__init__.py": "from . import types\nfrom ._client import Client\n",
    "_models.py": "from . import _lazy_types\n_lazy_types.begin()\nclass Base: ...\n",
    "_client.py": "class Client: ...\n",
    "types/__init__.py": """
from . import whole
from .first import First as First
from .second import Second as Second, Alias as Other
from .inner import Deep as Deep
from .one import One as One
from .two import Two as Two
from .before import Before as Before
from .after import After as After
from .broken import Broken as Broken
used = Other.__name__
""",
    "types/whole.py": "value = 1",
    "types/first.py": "from .._models import Base\nfrom .near import Near\nclass First(Base): ...",
    "types/near.py": "class Near: ...",
    "types/second.py": "class Second: ...\nclass Alias: ...",
    "types/inner/__init__.py": "from .deep import Deep as Deep",
    "types/inner/deep.py": "from ..second import Second\nclass Deep(Second): ...",
    "types/one.py": "class One: ...\nfrom .two import Two",
    "types/two.py": "class Two: ...\nfrom .one import One",
    "types/before.py": "from .group import Grouped\nclass Before: ...",
    "types/after.py": "from .group.apart import Apart\nclass After: ...",
    "types/group/__init__.py": "from .grouped import Grouped",
    "types/group/apart.py": "class Apart: ...",
    "types/group/grouped.py": "from ..after import After\nclass Grouped(After): ...",
    "types/broken.py": "import there_is_no_such_module",
}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package with our module, and types of every kind that packages of types import."""
    for name, text in PACKAGE.items():
        path = tmp_path / "lazily" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    source = ROOT / "templates/python/runtime/_lazy_types.py"
    (tmp_path / "lazily/_lazy_types.py").write_bytes(source.read_bytes())
    return tmp_path


def said(package: Path, code: str, **environment: str) -> Any:
    """What a fresh interpreter says that a piece of code leaves in `result`."""
    text = f"import sys, json\nimport lazily\n{code}\nprint(json.dumps(result))"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", text],
        env={**os.environ, "PYTHONPATH": str(package), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


LOADED = "sorted(name.partition('types.')[2] for name in sys.modules if name.startswith('lazily.types.'))"


def test_modules_are_left_alone_until_they_are_used(package: Path) -> None:
    # the first one brought us in, packages are loaded, and the alias is used by the package of types itself
    loaded = ["first", "inner", "inner.deep", "near", "second", "whole"]
    assert said(package, f"result = {LOADED}") == loaded
    assert said(package, f"lazily.types.Two\nresult = {LOADED}") == sorted([*loaded, "one", "two"])


def test_a_program_that_builds_models_at_its_start_imports_all(package: Path) -> None:
    mend(package)
    found = said(package, f"result = {LOADED}", DEFER_PYDANTIC_BUILD="false")
    modules = {
        name.removeprefix("types/").removesuffix(".py").replace("/", ".") for name in PACKAGE if "types/" in name
    }
    assert found == sorted(name.removesuffix(".__init__") for name in modules - {"__init__"})


def mend(package: Path) -> None:
    (package / "lazily/types/broken.py").write_text("class Broken: ...", encoding="utf-8")


@pytest.mark.parametrize(
    "code",
    [
        "from lazily.types.after import After\nresult = After is lazily.types.After",
        "result = lazily.types.After.__module__ == 'lazily.types.after'",
        "from lazily.types import after\nresult = after is sys.modules['lazily.types.after']",
    ],
)
def test_a_circle_can_be_entered_where_the_package_would_not(package: Path, code: str) -> None:
    mend(package)
    assert said(package, code) is True
    assert said(package, f"{code}\nresult = 'lazily.types.before' in sys.modules") is True


@pytest.mark.parametrize(
    "code",
    [
        (
            "from lazily.types import Second, Other\nfrom lazily.types.second import Second as S, Alias\n"
            "result = Second is S and Other is Alias"
        ),
        "import lazily.types.inner.deep as deep\nresult = deep.Deep is lazily.types.Deep is lazily.types.inner.Deep",
        "result = lazily.types.second.Second is lazily.types.Second and lazily.types.near.Near.__name__ == 'Near'",
        "from lazily.types import one, One, Two\nresult = one.Two is Two and one.One is One",
        "from lazily.types import Two\nresult = Two.__module__ == 'lazily.types.two'",
        "import pickle\nresult = pickle.loads(pickle.dumps(lazily.types.Deep())).__class__ is lazily.types.Deep",
        "result = {'First', 'Second', 'Other', 'Deep', 'One'} <= {*dir(lazily.types)}",
        "lazily.types.Second\nresult = type(vars(lazily.types)['Second']) is type",
        "result = lazily.types.whole.value == 1 and lazily.types.used == 'Alias'",
        "from lazily.types.group.apart import Apart\nresult = Apart.__module__ == 'lazily.types.group.apart'",
        "result = not hasattr(lazily.types, 'Nothing') and not hasattr(lazily.types, '__nothing__')",
        "result = not any(type(module).__name__ == '_StandIn' for module in sys.modules.values())",
        "import importlib.util\nresult = importlib.util.find_spec('lazily.types.third') is None",
        (
            "from concurrent.futures import ThreadPoolExecutor\n"
            "with ThreadPoolExecutor(8) as pool:\n"
            "    found = {*pool.map(lambda n: getattr(lazily.types, n), ['Deep', 'Two', 'One', 'Second'] * 50)}\n"
            "result = len(found) == 4"
        ),
    ],
)
def test_nobody_can_tell(package: Path, code: str) -> None:
    assert said(package, code) is True


@pytest.mark.parametrize("use", ["lazily.types.Broken", "lazily.types.broken", "from lazily.types import Broken"])
def test_a_module_that_fails_says_why(package: Path, use: str) -> None:
    code = f"try:\n    {use}\nexcept ModuleNotFoundError as error:\n    result = error.name"
    assert said(package, code) == "there_is_no_such_module"
