"""What we build on: pinned, with known sums, under licences that let anybody use it."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata

import pytest

from tests.conftest import REPOSITORY

PIN = re.compile(r"^([a-z0-9._-]+)(?:\[.*\])?==(\S+)", re.MULTILINE)
LOCKS = ("requirements.txt", "requirements-dev.txt")
# Free to use, to change and to pass on together with ours (MPL: with its own source kept open).
FREE = re.compile(
    r"MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla Public|Zlib|0BSD|CC0|Unlicense"
)
NOT_FREE = re.compile(r"(?<![A-Z])[AL]?GPL|Commercial|Proprietary|Non-?Commercial", re.IGNORECASE)


def pins(name: str) -> dict[str, str]:
    return dict(PIN.findall((REPOSITORY / name).read_text("utf-8")))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_and_its_sum_is_known(lock):
    entries = re.split(r"\n(?=\S)", (REPOSITORY / lock).read_text("utf-8").strip())
    assert len(entries) > 60
    for entry in entries:
        assert PIN.match(entry), entry.splitlines()[0]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry), entry.splitlines()[0]


@pytest.mark.parametrize("lock", LOCKS)
def test_both_ways_to_install_give_the_same_versions(lock):
    constraints = pins("constraints.txt")
    assert {name: v for name, v in pins(lock).items() if constraints.get(name, v) != v} == {}


@pytest.mark.parametrize(
    ("lock", "extra"), [("requirements.txt", ""), ("requirements-dev.txt", "dev")]
)
def test_nothing_we_ask_for_is_missing(lock, extra):
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    asked = project["dependencies"] + (project["optional-dependencies"][extra] if extra else [])
    names = {re.match(r"[A-Za-z0-9._-]+", one)[0].lower() for one in asked}
    assert names - pins(lock).keys() == set()


def test_no_host_stands_in_a_lock():
    assert not [lock for lock in LOCKS if "://" in (REPOSITORY / lock).read_text("utf-8")]


@pytest.mark.parametrize("name", pins("requirements.txt"))
def test_its_licence_lets_anybody_use_it(name):
    try:
        about = metadata(name)
    except PackageNotFoundError:
        pytest.skip("not needed on this computer")
    said = [about.get("License-Expression") or ""]
    said += [c for c in about.get_all("Classifier") or () if c.startswith("License ::")]
    said += (about.get("License") or "").splitlines()[:2] if not any(said) else []
    licence = " / ".join(said)
    assert FREE.search(licence), licence
    assert not NOT_FREE.search(licence), licence
