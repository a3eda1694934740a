"""Where the program's own data stands, installed or in a checkout, and how its YAML is read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """Return the folder `rules` or `sample_ieps`: the installed package's, else the checkout's."""
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def parse_yaml(text: str) -> Any:
    """Return the content of a YAML text; plain data only. Raises yaml.YAMLError when it is none."""
    import yaml  # here, so that `--help` does not wait for it

    # Without libyaml PyYAML is ten times slower, with the same result.
    safe = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(text, Loader=safe)  # noqa: S506 - both of them are safe
