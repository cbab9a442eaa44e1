import { CLOSED_REPORT_DAYS } from '../../../domain/report.ts';
import { DRAFT_HOURS, GONE_DAYS, IDEMPOTENCY_HOURS } from '../../../service/index.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { renderSitePage } from '../site-page.tsx';

/** What is kept of a person, in the words of a person. */
export function renderPrivacyPage(deps: Pick<HttpDeps, 'site' | 'idlePlanDays'>): Content {
  return renderSitePage(deps, {
    title: 'Privacy',
    description: 'What Stepladder keeps of you, for how long, and who can see it.',
    reading: true,
    body: (
      <div class="prose">
        <h1>Privacy</h1>
        <p>
          There are no accounts, no cookies, no tracking, and no page loads anything from another host.
          Reading keeps nothing of you.
        </p>
        <p>
          Your browser remembers the plans that you open in it, so that a lost link is not a lost plan; the
          front page lists them, each with a button that forgets it. That list is not sent to us.
        </p>
        <h2>What a plan keeps</h2>
        <ul>
          <li>
            What you asked for: dates, time zone, level, role, the hours you have, the days you have not, what
            you know, and items of your own with their links.
          </li>
          <li>
            The busy times of a calendar that you uploaded, as a beginning and an end each. Its titles, people
            and places are read past and never kept; no address in it is fetched.
          </li>
          <li>The sessions, and what you marked in them.</li>
        </ul>
        <h2>What a report keeps</h2>
        <p>
          What you say is wrong with a question, the question, and when: not who you are. The operator alone
          reads it, and it is deleted {CLOSED_REPORT_DAYS} days after it was dealt with.
        </p>
        <h2>Who can see it</h2>
        <p>
          Whoever has the plan’s key can read, change and delete it: the address of its page holds the key.
          The address of the full calendar shows the plan and holds links that mark its sessions, so give it
          to nobody who should not do that. A second address shows the same without those links, and a third
          only when you are busy: those are for others. The service keeps hashes of keys and addresses, not
          themselves. Whoever runs it can read the plans.
        </p>
        <p>
          A calendar program fetches the address from where it runs: for Google and Outlook those are their
          own servers, which then hold a copy of the sessions.
        </p>
        <h2>For how long</h2>
        <ul>
          <li>
            A plan: until you delete it{untilIdle(deps)}. Then its bytes are overwritten, and backups made
            from then on are without it; older backups are the operator’s to delete.
          </li>
          <li>
            That a calendar’s address is gone: {GONE_DAYS} days, as a hash, so that programs which still ask
            are told.
          </li>
          <li>What you type into a form and look at before you create or accept it: {DRAFT_HOURS} hour.</li>
          <li>The key under which a request may be repeated: {IDEMPOTENCY_HOURS} hours.</li>
          <li>
            Your network address: in memory, for as long as limits are counted, an hour at most. The log has
            the route, status and duration of a request: no address, no key, nothing of the plan.
          </li>
        </ul>
      </div>
    ),
  });
}

function untilIdle({ idlePlanDays }: Pick<HttpDeps, 'idlePlanDays'>): string {
  if (idlePlanDays === undefined) return '';
  return `, or until its last day and your last change of it are both ${idlePlanDays} days past`;
}
