"""A plan from its creation to its end, with nothing but the standard library: python3 plan.py [URL]."""

import json
import sys
import urllib.error
import urllib.request

api = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8787"


def call(method, path, body=None, **headers):
    """The status and the JSON of an answer, a fault's too."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{api}{path}", data, headers, method=method)
    if data is not None:
        request.add_header("Content-Type", "application/json")
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, json.loads(answer.read() or "null")
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


window = {"days": ["sat", "sun"], "from": "09:00", "to": "12:00"}
status, problem = call("POST", "/v1/plans", {"timeZone": "Europe/Berlin", "availability": [window]})
print(status, problem["errors"][0]["pointer"], problem["errors"][0]["message"])

request = {"timeZone": "Europe/Berlin", "careerLevel": "mid", "availability": [window]}
status, made = call("POST", "/v1/plans", request)
print(status, len(made["plan"]["sessions"]) > 0)

plan = f"/v1/plans/{made['plan']['id']}"
key = {"Authorization": f"Bearer {made['key']}"}
session = made["plan"]["sessions"][0]["id"]
status, marked = call("PATCH", f"{plan}/sessions/{session}", {"status": "done"}, **key)
print(status, marked["plan"]["sessions"][0]["status"])

revision = {"If-Match": f'"{marked["plan"]["revision"]}"'}
status, changed = call("PATCH", plan, {"maxReviewsPerDay": 2}, **key, **revision)
print(status, changed["plan"]["request"]["maxReviewsPerDay"])
status, problem = call("DELETE", plan, **key, **revision)
print(status, problem["code"])

revision = {"If-Match": f'"{changed["plan"]["revision"]}"'}
status, _ = call("DELETE", plan, **key, **revision)
print(status)
