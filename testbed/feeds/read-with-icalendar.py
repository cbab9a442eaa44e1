"""Reads a feed with Debian's python3-icalendar and prints what it understood, as JSON: for read-feed.test.ts."""

import json
import sys

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())

faults = []
for component in calendar.walk():
    name = component.name
    faults += [f"{name}: {error}" for error in component.errors]
    faults += [f"{name}: no {key}" for key in component.required if key not in component]
    faults += [
        f"{name}: {key} more than once"
        for key in component.singletons
        if isinstance(component.get(key), list)
    ]

events = [
    {
        "uid": str(event["uid"]),
        # What the offset was, so the wall clock and the instant both count.
        "startsAt": event["dtstart"].dt.isoformat(),
        "endsAt": event["dtend"].dt.isoformat(),
        "summary": str(event["summary"]),
    }
    for event in calendar.walk("vevent")
]
print(json.dumps({"faults": faults, "events": events}))
