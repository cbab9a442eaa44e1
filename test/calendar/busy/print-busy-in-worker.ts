import { readFileSync } from 'node:fs';
import { readBusy } from '../../../src/calendar/busy/read-busy.ts';
import { BUSY_RANGE, fixtureUrl } from '../../../testbed/busy/busy-fixtures.ts';

/** Prints one busy calendar as it is read by the worker. */
const file = readFileSync(fixtureUrl('google-single.ics'));
process.stdout.write(
  JSON.stringify(await readBusy(file, { range: BUSY_RANGE, timeZone: 'America/New_York' })),
);
