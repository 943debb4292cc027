"""Real documents load, transform and resolve without a finding."""

import os
from pathlib import Path

import pytest

from generator.config.reader import read_config
from generator.diagnostics.diagnostic import Findings
from generator.load.documents import Documents
from generator.load.files import read_file
from generator.load.parse import parse
from generator.load.version import check_version
from generator.transform.apply import apply_transforms

CORPUS = Path(os.environ.get("SDKPRESS_CORPUS", "../shared/corpus"))
DOCUMENTS = sorted(path for path in CORPUS.glob("*/openapi.*") if path.suffix in (".yml", ".json"))


@pytest.mark.skipif(not DOCUMENTS, reason="the folder of real APIs (SDKPRESS_CORPUS) is not there")
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.parent.name)
def test_a_real_document_has_no_findings_and_every_transform_finds_its_place(path: Path) -> None:
    findings = Findings()
    source = read_file(path, findings)
    config_source = read_file(path.parent / "stainless.yml", Findings())
    assert source is not None
    assert config_source is not None
    config = read_config(parse(config_source, Findings()), Findings())
    result = apply_transforms(parse(source, findings), config.openapi.transforms, findings)
    assert all(hit.count > 0 for hit in result.hits)
    assert check_version(result.root, findings) in ("3.0", "3.1")
    Documents(source, result.root, findings).check()
    assert list(findings) == []
