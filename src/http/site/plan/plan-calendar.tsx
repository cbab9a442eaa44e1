import { raw } from 'hono/html';
import type { CalendarLinks, PlanCalendars } from '../../../service/index.ts';

/** How to have the plan in one's calendar, and an honest word on how soon changes get there. */
export function Subscribe({ links, qrCode }: { links: PlanCalendars; qrCode: string }) {
  return (
    <section class="stack no-print" aria-labelledby="calendar">
      <h2 id="calendar">In your calendar</h2>
      <p>
        For yourself: each event leads to its session, where it is marked. Subscribe rather than download:
        then the calendar follows the plan when it moves.
      </p>
      <Programs links={links} />
      <Address id="feed" url={links.url} />
      <div class="folds">
        <details class="fold">
          <summary>For your phone’s camera</summary>
          <div class="qr-frame">{raw(qrCode)}</div>
        </details>
        <details class="fold" id="share">
          <summary>To share with a friend or a coach</summary>
          <div class="stack">
            <p>
              For whoever studies with you: the same sessions and what they hold, without the links that mark.
              Who has this address can change nothing.
            </p>
            <Address id="feed-view" url={links.view.url} />
            <Programs links={links.view} />
          </div>
        </details>
        <details class="fold" id="share-busy">
          <summary>To show only when you are busy</summary>
          <div class="stack">
            <p>
              For a calendar that others look at, at work or at home: the same times, each called “Busy”, and
              not a word of what they are for. With <code>?title=Away</code> after the address they are called
              otherwise.
            </p>
            <Address id="feed-busy" url={links.busy.url} />
            <Programs links={links.busy} />
          </div>
        </details>
        <details class="fold">
          <summary>To see less of it</summary>
          <div class="stack-small">
            <p>
              After any of these addresses; join several with <code>&amp;</code>:
            </p>
            <ul class="small">
              {FEED_SETTINGS.map(([setting, effect]) => (
                <li>
                  <code>{setting}</code> {effect}
                </li>
              ))}
            </ul>
          </div>
        </details>
      </div>
      <p class="help">
        Calendars look for changes when they please: Apple about every hour, Outlook every three hours, Google
        once in 8 to 24 hours, and Google ignores our reminders. What changed today stands on this page first.
      </p>
    </section>
  );
}

const FEED_SETTINGS = [
  ['?alarms=0', 'lets nothing ring'],
  ['?kinds=mock,lab', 'shows only those sessions'],
  ['?done=0', 'leaves out what is past'],
  ['?cancelled=0', 'leaves out what is gone'],
  ['?titles=short', 'says only what kind of session it is'],
] as const;

function Programs({ links }: { links: CalendarLinks }) {
  return (
    <p class="row">
      <a class="button" href={links.webcal}>
        Apple
      </a>
      <a class="button quiet" href={links.google} rel="noopener noreferrer">
        Google
      </a>
      <a class="button quiet" href={links.outlook} rel="noopener noreferrer">
        Outlook
      </a>
      <a class="button quiet" href={links.outlookWork} rel="noopener noreferrer">
        Outlook for work
      </a>
    </p>
  );
}

function Address({ id, url }: { id: string; url: string }) {
  return (
    <div class="field">
      <label for={id}>The address, for any other calendar</label>
      <div class="search">
        <input id={id} value={url} readonly />
        <button type="button" class="quiet" data-copy={id} hidden>
          Copy
        </button>
      </div>
    </div>
  );
}
