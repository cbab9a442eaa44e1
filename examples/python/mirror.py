"""Keeps a copy of everything in one file: python3 mirror.py FILE [URL]. The next run reads only what has changed."""

import hashlib
import json
import sys
import urllib.error
import urllib.request

path = sys.argv[1]
api = sys.argv[2] if len(sys.argv) > 2 else "http://127.0.0.1:8787"


def export():
    """All records of the current release, checked against the count and hash of the last line."""
    with urllib.request.urlopen(f"{api}/v1/export") as answer:
        *lines, end = answer.read().splitlines(keepends=True)
    said = json.loads(end)
    assert len(lines) == said["count"], "The export is not whole."
    assert hashlib.sha256(b"".join(lines)).hexdigest() == said["sha256"], "The export is damaged."
    records = {f"{each['type']} {each['id']}": each["item"] for each in map(json.loads, lines)}
    return {"release": said["release"], "records": records}


def synchronise(copy):
    """Brings a copy up to date, page by page. Raises HTTPError 410 where its release is held no more."""
    cursor = ""
    while True:
        with urllib.request.urlopen(f"{api}/v1/sync?since={copy['release']}{cursor}") as answer:
            page = json.load(answer)
        for each in page["items"]:
            key = f"{each['type']} {each['id']}"
            if each["retired"]:
                copy["records"].pop(key, None)
            else:
                copy["records"][key] = each["item"]
        if page["nextCursor"] is None:
            return {**copy, "release": page["release"]}
        cursor = f"&cursor={page['nextCursor']}"


try:
    with open(path, encoding="utf-8") as file:
        copy = synchronise(json.load(file))
except FileNotFoundError:
    copy = export()
except urllib.error.HTTPError as error:
    if error.code != 410:
        raise
    copy = export()
with open(path, "w", encoding="utf-8") as file:
    json.dump(copy, file, ensure_ascii=False)
print(f"{len(copy['records'])} records of {copy['release']}")
