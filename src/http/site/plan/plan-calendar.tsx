import { raw } from 'hono/html';
import type { CalendarLinks } from '../../../service/index.ts';

/** How to have the plan in one's calendar, and an honest word on how soon changes get there. */
export function Subscribe({ links, qrCode }: { links: CalendarLinks; qrCode: string }) {
  return (
    <section class="stack" aria-labelledby="calendar">
      <h2 id="calendar">In your calendar</h2>
      <p>Subscribe rather than download: then the calendar follows the plan when it moves.</p>
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
      <div class="field">
        <label for="feed">The address, for any other calendar</label>
        <div class="search">
          <input id="feed" value={links.url} readonly />
          <button type="button" class="quiet" data-copy="feed" hidden>
            Copy
          </button>
        </div>
      </div>
      <details class="fold">
        <summary>For your phone’s camera</summary>
        <div class="qr-frame">{raw(qrCode)}</div>
      </details>
      <p class="help">
        Calendars look for changes when they please: Apple about every hour, Outlook every three hours, Google
        once in 8 to 24 hours, and Google ignores our reminders. What changed today stands on this page first.
      </p>
    </section>
  );
}
