import { formatCount, formatMinutes } from '../../../domain/format.ts';
import { blockHue } from '../../../domain/pack-settings.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { Session } from '../../../domain/session.ts';
import { Day } from '../date-language.tsx';
import { SESSION_NAMES } from '../names.ts';

const STATUS_MARKS: Record<Session['status'], string> = {
  planned: '',
  done: '✓ done',
  missed: 'missed',
  skipped: 'skipped',
  dropped: 'dropped',
};

/** A session in a list: when, what, and where it stands. */
export function SessionRow({
  plan,
  session,
  href,
  hasDate = true,
}: {
  plan: Pick<Plan, 'taxonomy'>;
  session: Session;
  href: string;
  hasDate?: boolean;
}) {
  return (
    <li
      class={`session-row hue-${blockHue(plan.taxonomy, session.block)}${session.status === 'planned' ? '' : ' is-past'}`}
    >
      <span class="when">
        {hasDate && (
          <strong>
            <Day date={session.date} short />{' '}
          </strong>
        )}
        {session.from}–{session.to}
      </span>
      <a href={href}>{nameSession(session)}</a>
      {session.status !== 'planned' && (
        <span class={`status is-${session.markedBy === 'clock' ? 'unmarked' : session.status}`}>
          {session.markedBy === 'clock' ? 'not marked' : STATUS_MARKS[session.status]}
        </span>
      )}
    </li>
  );
}

/** The first thing of a session, and how much more there is. */
export function nameSession(session: Pick<Session, 'items'>): string {
  const reviews = session.items.filter(({ activity }) => activity === 'review').length;
  const others = session.items.filter(({ activity }) => activity !== 'review');
  const [first, ...rest] = others;
  if (!first) return `${SESSION_NAMES.review}: ${formatCount(reviews, 'question')}`;
  const part = first.part === undefined ? '' : ` (part ${first.part} of ${first.parts})`;
  const more = [
    ...(rest.length > 0 ? [`${rest.length} more`] : []),
    ...(reviews > 0 ? [formatCount(reviews, 'review')] : []),
  ];
  return `${first.title}${part}${more.length > 0 ? ` + ${more.join(' + ')}` : ''}`;
}

/** Minutes that its items take. */
export function sayLength(session: Session): string {
  return formatMinutes(session.items.reduce((sum, { minutes }) => sum + minutes, 0));
}
