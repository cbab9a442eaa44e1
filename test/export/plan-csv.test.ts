import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePlanCsv } from '../../src/export/plan-csv.ts';
import { aPlan, aSession } from '../../testbed/plans/plans.ts';

describe('a plan as a table', () => {
  it('has a row a session, with a head, CRLF and a byte order mark', () => {
    expect(writePlanCsv(aPlan())).toBe(
      `\ufeff${[
        'date,weekday,week,from,to,timeZone,startsAt,endsAt,minutes,block,kind,status,items,markedBy',
        '2026-12-02,wed,1,19:00,20:00,America/New_York,2026-12-02T19:00:00-05:00,2026-12-02T20:00:00-05:00,60,fundamentals,study,planned,learn: The bias-variance tradeoff,',
        '2026-12-07,mon,1,19:00,20:00,America/New_York,2026-12-07T19:00:00-05:00,2026-12-07T20:00:00-05:00,60,fundamentals,study,planned,learn: The bias-variance tradeoff,',
        '',
      ].join('\r\n')}`,
    );
  });

  it('keeps any text in its cell and no cell a formula', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom('=', '+', '-', '@', '\t', ''),
        (text, first) => {
          const timeZone = `${first}${text}`;
          const csv = writePlanCsv(
            aPlan({ sessions: [aSession(1)], request: { ...aPlan().request, timeZone } }),
          );
          const cells = parse(csv.slice(1))[1] ?? [];
          expect(cells).toHaveLength(14);
          expect(cells[5]?.replace(/^'/, '')).toBe(timeZone.replace(/^'/, ''));
          expect(cells[5]).not.toMatch(/^[=+\-@\t\r]/);
        },
      ),
    );
  });
});

/** RFC 4180, read the slow way: one character after another. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < csv.length; i++) {
    const c = csv[i] as string;
    if (quoted && c === '"' && csv[i + 1] === '"') cell += csv[i++];
    else if (c === '"') quoted = !quoted;
    else if (!quoted && c === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (!quoted && c === '\r' && csv[i + 1] === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
      i++;
    } else cell += c;
  }
  return rows;
}
