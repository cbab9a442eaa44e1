"""Expands recurrence rules with dateutil: a JSON object a line in, a list of instants a line out."""

import datetime
import json
import sys

from dateutil import rrule, tz

# dateutil looks for what a rule that holds no more might still give up to this year.
datetime.MAXYEAR = 2030


def instants(case):
    zone = tz.UTC if case["zone"] == "UTC" else tz.gettz(case["zone"])
    start = datetime.datetime.strptime(case["start"], "%Y%m%dT%H%M%S").replace(tzinfo=zone)
    # RFC 5545, 3.3.5: a time in a gap is read by the offset before it; dateutil's own reading is the offset after.
    instant = lambda time: int(tz.resolve_imaginary(time).timestamp())
    found = {instant(start)}
    try:
        for time in rrule.rrulestr(case["rule"], dtstart=start):
            if instant(time) >= case["to"] + 86400:
                break
            found.add(instant(time))
    except ValueError as error:
        if "empty set" not in str(error):
            raise
    return sorted(time for time in found if case["from"] <= time < case["to"])


for line in sys.stdin:
    print(json.dumps(instants(json.loads(line))))
