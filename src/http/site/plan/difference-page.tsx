import { formatShare } from '../../../domain/format.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { BusyImport } from '../../../service/index.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { renderSitePage } from '../site-page.tsx';
import { BusyFindings } from './busy-findings.tsx';
import type { PlanPlace } from './plan-next.tsx';
import { Act } from './plan-next.tsx';
import { Picture } from './plan-preview.tsx';

export interface DifferencePageOptions {
  before: Plan;
  after: Plan;
  place: PlanPlace;
  /** The difference in sentences; empty where nothing changes. */
  sentences: readonly string[];
  /** SVG of the plan as it would be. */
  picture: string;
  /** What the button that accepts sends, and where. */
  accept: { to: string; fields: Record<string, string> };
  /** What became of uploaded calendars, where there are any. */
  busy?: BusyImport;
}

/** What a replan would change, in words and as a picture, before it is accepted. */
export function renderDifferencePage(deps: Pick<HttpDeps, 'site'>, options: DifferencePageOptions): Content {
  const { before, after, place, sentences, picture, accept, busy } = options;
  return renderSitePage(deps, {
    title: 'What would change',
    isPrivate: true,
    body: (
      <div class="stack">
        <p class="crumbs">
          <a href={place.path}>Your plan</a>
        </p>
        <h1>{sentences.length === 0 ? 'No session changes' : 'What would change'}</h1>
        {sentences.length === 0 ? (
          <p class="lead">All sessions stay where they are.</p>
        ) : (
          <ul class="lead">
            {sentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        )}
        {busy && <BusyFindings busy={busy} />}
        <p>{sayRecall(before.recall.atInterview, after.recall.atInterview)}</p>
        <div class="row">
          <Act place={place} to={accept.to} fields={{ ...accept.fields, accept: 'yes' }} label="Accept" />
          <a class="button quiet" href={place.path}>
            Leave it as it was
          </a>
        </div>
        <Picture picture={picture} />
      </div>
    ),
  });
}

function sayRecall(before: number, after: number): string {
  const [was, is] = [formatShare(before), formatShare(after)];
  const change = was === is ? `stays at ${is}` : `was ${was} and becomes ${is}`;
  return `Predicted recall on the day of the interview ${change}.`;
}
