/* Reads a feed with libical: prints a line "fault ..." for all that its restrictions refuse (RFC 5546 without METHOD),
 * and for each event its UID and its start and end in seconds since 1970 by the feed's own VTIMEZONE. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static time_t seconds(icalcomponent *calendar, icalcomponent *event, icalproperty_kind kind) {
  icalproperty *property = icalcomponent_get_first_property(event, kind);
  icalparameter *tzid = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
  struct icaltimetype time = icalvalue_get_datetime(icalproperty_get_value(property));
  icaltimezone *zone = icaltimezone_get_utc_timezone();
  if (tzid) zone = icalcomponent_get_timezone(calendar, icalparameter_get_tzid(tzid));
  return icaltime_as_timet_with_zone(time, zone);
}

int main(int count, char **arguments) {
  FILE *file = fopen(arguments[count - 1], "rb");
  if (!file) return 1;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = calloc(size + 1, 1);
  if (fread(text, 1, size, file) != (size_t)size) return 1;
  fclose(file);

  icalcomponent *calendar = icalparser_parse_string(text);
  if (!calendar) {
    printf("fault not a calendar\n");
    return 0;
  }
  if (!icalrestriction_check(calendar)) printf("fault restrictions\n");
  printf("errors %d\n", icalcomponent_count_errors(calendar));
  icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
  for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    printf("event %s %ld %ld\n", icalcomponent_get_uid(event), (long)seconds(calendar, event, ICAL_DTSTART_PROPERTY),
           (long)seconds(calendar, event, ICAL_DTEND_PROPERTY));
  }
  return 0;
}
