import { formatCount } from '../../../domain/format.ts';
import type { BusyImport } from '../../../service/index.ts';
import { Day } from '../date-language.tsx';

/** Entries that are shown of a list; the rest are counted. */
const MOST_SHOWN = 30;

/** What busy calendars take of the person's time, and what of their files was passed over. */
export function BusyFindings({ busy }: { busy: BusyImport }) {
  const { count, lost, ignored } = busy;
  return (
    <section class="stack-small" aria-labelledby="findings">
      <h2 id="findings">What the calendar takes</h2>
      {count > 0 && <p>{formatCount(count, 'busy time')} read.</p>}
      {lost.length === 0 ? (
        <p>None of your study time is taken.</p>
      ) : (
        <>
          <p>Of your study time goes:</p>
          <ul class="plain">
            {lost.slice(0, MOST_SHOWN).map(({ date, from, to }) => (
              <li>
                <Day date={date} short />, {from}–{to}
              </li>
            ))}
            <Rest of={lost} />
          </ul>
        </>
      )}
      {ignored.length > 0 && (
        <details class="fold">
          <summary>{formatCount(ignored.length, 'thing')} in your file passed over</summary>
          <ul class="plain">
            {ignored.slice(0, MOST_SHOWN).map(({ calendar, line, reason }) => (
              <li>
                {calendar}, line {line}: {reason}
              </li>
            ))}
            <Rest of={ignored} />
          </ul>
        </details>
      )}
    </section>
  );
}

function Rest({ of: list }: { of: readonly unknown[] }) {
  return list.length > MOST_SHOWN ? <li>and {list.length - MOST_SHOWN} more</li> : null;
}
