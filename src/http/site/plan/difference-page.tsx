import { canonicalJson } from '../../../domain/canonical-json.ts';
import { formatShare } from '../../../domain/format.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { PlanAlternative, PlanDifference } from '../../../domain/plan-difference.ts';
import { nameLastDay } from '../../../domain/plan-end.ts';
import type { BusyImport } from '../../../service/index.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { renderSitePage } from '../site-page.tsx';
import { AlternativeOffer } from './alternative-offer.tsx';
import { BusyFindings } from './busy-findings.tsx';
import { DifferenceList } from './difference-list.tsx';
import type { PlanPlace } from './plan-next.tsx';
import { Act } from './plan-next.tsx';
import { Picture } from './plan-preview.tsx';

export interface DifferencePageOptions {
  before: Plan;
  after: Plan;
  difference: PlanDifference;
  place: PlanPlace;
  /** The difference in sentences; empty where nothing changes. */
  sentences: readonly string[];
  /** SVG of the plan as it would be. */
  picture: string;
  /** What would do better than what is shown. */
  alternatives: readonly PlanAlternative[];
  /** What the button that accepts sends, and where. */
  accept: {
    to: string;
    fields: Record<string, string>;
    /** Whether another difference was accepted, and the plan had changed meanwhile. */
    isLate?: boolean;
    /** Where to change what was typed. */
    edit?: string;
    /** The other way to plan around it: its name, and where its difference is shown. */
    other?: { label: string; href: string };
  };
  /** BCP 47. */
  dateLanguage: string;
  /** What became of uploaded calendars, where there are any. */
  busy?: BusyImport;
}

/** What a replan would change, in words and as a picture, before it is accepted. */
export function renderDifferencePage(deps: Pick<HttpDeps, 'site'>, options: DifferencePageOptions): Content {
  const { before, after, difference, place, sentences, picture, alternatives, accept, busy } = options;
  const isSame = sentences.length === 0 && asksTheSame(before, after);
  return renderSitePage(deps, {
    title: 'What would change',
    isPrivate: true,
    dateLanguage: options.dateLanguage,
    body: (
      <div class="stack">
        <p class="crumbs">
          <a href={place.path}>Your plan</a>
        </p>
        <h1>{sayTitle(sentences, isSame)}</h1>
        {sentences.length === 0 ? (
          <p class="lead">
            {isSame
              ? 'All sessions stay where they are: there is nothing to accept.'
              : 'All sessions stay where they are. What you said is kept once you accept it.'}
          </p>
        ) : (
          <ul class="lead">
            {sentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        )}
        {accept.isLate && (
          <p class="notice warn" role="status">
            The plan has changed since you looked. This is what would change now.
          </p>
        )}
        {busy && <BusyFindings busy={busy} />}
        <p>{sayReadiness(before, after, options.dateLanguage)}</p>
        <div class="row">
          {!isSame && (
            <Act place={place} to={accept.to} fields={{ ...accept.fields, accept: 'yes' }} label="Accept" />
          )}
          {accept.edit && (
            <a class="button quiet" href={accept.edit}>
              Change it again
            </a>
          )}
          <a class="button quiet" href={place.path}>
            {isSame ? 'Back to your plan' : 'Leave it as it was'}
          </a>
        </div>
        {accept.other && (
          <p>
            <a href={accept.other.href}>{accept.other.label}</a>
          </p>
        )}
        {alternatives.map((alternative) => (
          <AlternativeOffer
            alternative={alternative}
            repaired={after}
            place={place}
            accept={accept}
            label={isSame ? 'Plan afresh' : 'Accept, and plan afresh'}
          />
        ))}
        <DifferenceList before={before} difference={difference} />
        <Picture picture={picture} />
      </div>
    ),
  });
}

/** Whether a plan is asked for what it was asked for before. */
function asksTheSame(before: Plan, after: Plan): boolean {
  return (
    canonicalJson(before.request) === canonicalJson(after.request) && before.endsByWeeks === after.endsByWeeks
  );
}

function sayTitle(sentences: readonly string[], isSame: boolean): string {
  if (sentences.length > 0) return 'What would change';
  return isSame ? 'Nothing would change' : 'No session changes';
}

function sayReadiness(before: Plan, after: Plan, language: string): string {
  const [was, is] = [before, after].map(({ readiness }) => formatShare(readiness.ifFollowed, language));
  const change = was === is ? `would stay at about ${is}` : `was about ${was} and would be ${is}`;
  return `What you recall on ${nameLastDay(after)}, of all that your level is asked, ${change}, if you follow the plan.`;
}
