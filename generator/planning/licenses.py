"""The licence file of an SDK."""

from __future__ import annotations

from typing import Final

from generator.model.project import Project
from generator.planning.contract import FilePlan, Renamed
from generator.planning.quoting import one_line

LICENSES: Final = ("Apache-2.0", "BSD-3-Clause", "ISC", "MIT")
"""The SPDX names of the licences whose standard text is at hand."""

_OWNER: Final = "COPYRIGHT_OWNER"


def license_plan(project: Project) -> FilePlan:
    """The plan of the licence: the text of the config, else the standard one, else where that can be found."""
    license_ = project.license
    owner = one_line(project.organization)
    if license_.text:
        return FilePlan("LICENSE", "", license_.text.rstrip() + "\n")
    if license_.name in LICENSES:
        return FilePlan("LICENSE", f"licenses/{license_.name}.txt", Renamed(((_OWNER, owner),)))
    name = one_line(license_.name)
    text = (
        f"SPDX-License-Identifier: {name}\n"
        "\n"
        f"Copyright {owner}\n"
        "\n"
        f"This software comes under the licence that SPDX calls {name}.\n"
        f"Its text is at https://spdx.org/licenses/{name}.html\n"
    )
    return FilePlan("LICENSE", "", text)
