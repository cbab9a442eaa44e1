import { z } from '@hono/zod-openapi';
import { formatDate, formatShortDate } from '../../../domain/format.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { Session } from '../../../domain/session.ts';
import { todayOf } from '../../../service/index.ts';
import { notFound } from '../../content/open-release.ts';
import { dateLanguageOf } from '../date-language.tsx';
import { SESSION_NAMES } from '../names.ts';
import { answerPersonal, goTo, page } from '../page-operation.ts';
import { openPlan } from '../plan/plan-access.ts';
import { isGraded, sayTask } from '../session/session-entry.tsx';
import { findSession, readEntries } from '../session/session-pages.ts';
import { sessionsDueOn } from './due-sessions.ts';
import { MarkStudied } from './mark-studied.tsx';
import { renderNothingDue } from './nothing-due-page.tsx';
import type { StudyPlace } from './study-card.tsx';
import { renderStudyPage } from './study-page.tsx';
import { takeStep } from './take-step.ts';

/** What is due today, item by item, or one session of the plan. */
export const getPlanStudyPage = page(
  {
    operationId: 'getPlanStudyPage',
    path: '/p/{key}/study',
    summary: 'Study what is due',
    params: z.strictObject({ key: z.string() }),
    query: z.looseObject({ session: z.string().optional() }),
  },
  async (call) => {
    const { deps, params, query } = call;
    const { plan, place } = await openPlan(deps, params.key);
    const dateLanguage = dateLanguageOf(call);
    const asked = query.session?.split(',');
    const due = asked ? undefined : sessionsDueOn(plan, todayOf(deps.plans, plan));
    if (due?.sessions.length === 0)
      return answerPersonal(call, renderNothingDue(deps, { path: place.path, next: due.next, dateLanguage }));
    const sessions =
      due?.sessions ??
      (asked ?? []).map((id) => {
        const session = findSession(plan, id);
        if (!session) throw notFound('session', 'session', id);
        return session;
      });
    // The address names its sessions, so that a run that is taken up again is about the same ones.
    const study: StudyPlace = {
      path: `${place.path}/study`,
      parameters: [['session', sessions.map(({ id }) => id).join()]],
    };
    const entries = sessions.flatMap((session) => readEntries(deps.catalogue.current(), session));
    const { run, goOn } = takeStep(
      call,
      study,
      entries.map(({ item }) => item.itemId),
    );
    if (goOn !== undefined) return goTo(call, goOn);
    return answerPersonal(
      call,
      renderStudyPage(deps, {
        title: nameRun(sessions, due !== undefined, dateLanguage),
        back: { path: place.path, name: 'Your plan' },
        cards: entries.map(({ item, ...about }) => ({
          itemId: item.itemId,
          title: item.title,
          url: item.url,
          task: sayTask(item),
          isGraded: isGraded(item),
          ...about,
        })),
        run,
        place: study,
        isPrivate: true,
        dateLanguage,
        sayNext: (itemId) => sayNextReview(plan, sessions, itemId, dateLanguage),
        end: MarkStudied({ path: place.path, sessions, run }),
      }),
    );
  },
);

function nameRun([first, ...others]: readonly Session[], isDue: boolean, language: string): string {
  if (isDue || !first || others.length > 0) return 'What is due';
  return `${SESSION_NAMES[first.kind]}, ${formatDate(first.date, language)}`;
}

/** When a plan has an item again after these sessions; grades of today move that with the next replan. */
function sayNextReview(
  plan: Plan,
  studied: readonly Session[],
  itemId: string,
  language: string,
): string | undefined {
  const ends = studied.map(({ startsAt }) => Date.parse(startsAt));
  const next = plan.sessions.find(
    ({ status, startsAt, items }) =>
      status === 'planned' &&
      Date.parse(startsAt) > Math.max(...ends) &&
      items.some((item) => item.itemId === itemId),
  );
  return next && `next on ${formatShortDate(next.date, language)}`;
}
