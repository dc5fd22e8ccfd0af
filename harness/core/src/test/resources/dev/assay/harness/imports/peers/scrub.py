"""Takes from the peers' logs what names a machine or a person, and what only makes them large.

    python3 scrub.py WORK OUT     WORK: as for make.sh; OUT: the folder of the fixtures. Run it with a Python that has
                                  zipfile_zstd (inspect_ai brings it), for .eval logs are packed by zstd.

Paths below WORK, the home folder, the host's and the user's name become placeholders. Of Inspect samples the event
transcripts are dropped: they repeat what messages and output say, and are no part of what is imported.
"""
import getpass
import json
import pathlib
import re
import shutil
import socket
import sys

import zipfile_zstd as zipfile

work, out = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
NAMES = [(re.escape(str(work)), "/logs"), (re.escape(str(pathlib.Path.home())), "/home/user")]
NAMES += [(rf"(?<![A-Za-z0-9]){re.escape(n)}(?![A-Za-z0-9])", p)
          for n, p in ((socket.gethostname(), "host"), (getpass.getuser(), "user"))]
DROPPED = ("events", "events_data", "timelines", "store")


def clean(text):
    for name, placeholder in NAMES:
        text = re.sub(name, placeholder, text)
    return text


def without_events(node):
    samples = node.get("samples") if isinstance(node.get("samples"), list) else [node]
    for sample in samples:
        for name in DROPPED:
            sample.pop(name, None)
    return node


def inspect_json(text):
    return json.dumps(without_events(json.loads(clean(text))), ensure_ascii=False, indent=1)


shutil.rmtree(out, ignore_errors=True)
for log in sorted((work / "logs").rglob("*")):
    name = re.sub(r"^\d{4}-\d\d-\d\dT[\d-]+_([a-z-]+)_\w+\.", r"\1.", log.name)
    target = out / log.parent.name.replace("logs", ".") / name
    if log.is_dir():
        continue
    target.parent.mkdir(parents=True, exist_ok=True)
    if log.suffix == ".eval":
        with zipfile.ZipFile(log) as packed, zipfile.ZipFile(target, "w", zipfile.ZIP_ZSTANDARD) as clear:
            for member in packed.namelist():
                text = packed.read(member).decode()
                body = inspect_json(text) if member.startswith("samples/") else clean(text)
                clear.writestr(zipfile.ZipInfo(member, (2026, 1, 1, 0, 0, 0)), body, zipfile.ZIP_ZSTANDARD)
    elif log.parent.name == "inspect":
        target.write_text(inspect_json(log.read_text(encoding="utf-8")), encoding="utf-8")
    else:
        target.write_text(clean(log.read_text(encoding="utf-8")), encoding="utf-8")
