"""What-next facts: complete, dated, linked rather than written out."""

import datetime as dt
import re

import pytest

from analyzer import resources
from analyzer.app import what_next
from analyzer.model import PLACES

FILES = sorted((resources.folder("rules") / "places").glob("*.yaml"))
CHECKED = [file.stem for file in FILES if file.stem != "anywhere"]


def test_bc_has_all_five_paths():
    local = what_next.at("CA-BC")
    assert local is not None
    named = " ".join(path.name for path in local.paths)
    for path in ("school", "district", "section 11", "Human Rights Tribunal", "Ombudsperson"):
        assert path in named


@pytest.mark.parametrize("place", CHECKED)
def test_every_path_has_a_source_with_a_date(place):
    local = what_next.at(place)
    assert local is not None
    assert local.place == place
    assert place in PLACES
    for path in local.paths:
        for source in path.sources:
            assert dt.date(2026, 1, 1) <= source.checked <= dt.date.today()


@pytest.mark.parametrize("place", CHECKED)
def test_no_phone_number_no_street_and_never_legally(place):
    text = (resources.folder("rules") / "places" / f"{place}.yaml").read_text(encoding="utf-8")
    spoken = re.sub(r"url: .*|link: .*", "", text)
    assert not re.search(r"\d{3}[-. ]\d{3}[-. ]\d{4}|\b(Street|Avenue|Road)\b", spoken)
    assert not re.search(r"legally|violation|demand", spoken, re.IGNORECASE)


def test_a_place_nobody_checked_says_so():
    assert what_next.at("IE") is None
    assert what_next.at("../../etc/passwd") is None
