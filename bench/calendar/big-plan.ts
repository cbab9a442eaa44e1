import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { addDays } from '../../src/domain/civil-date.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { SessionItem } from '../../src/domain/session.ts';
import { sessionIn } from '../../testbed/feeds/feed-plan.ts';
import { aPlan } from '../../testbed/plans/plans.ts';

const TIME_ZONE = 'America/New_York';

/** Text that does not compress, as ids and tokens do not. */
export const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

interface Question {
  id: string;
  title: string;
  topic: string;
}

/** As many questions as a plan may hold: sentences of the content stand for titles, so that none comes twice. */
function readQuestions(): Question[] {
  const files = readdirSync('content/questions', { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.md')).sort();
  const found = pages.flatMap((file) => {
    const text = readFileSync(`content/questions/${file}`, 'utf8').replaceAll('\n', ' ');
    const sentences = text.match(/(?<=[.?!] )[A-Z][\w ,'-]{40,80}[.?!]/g) ?? [];
    return sentences.map((title) => ({ title, topic: dirname(file) }));
  });
  return found.map((question, at) => ({ ...question, id: `q${at}` }));
}

/** A plan of `count` sessions of two or three questions each, with session ids as long and as random as real ones. */
export function planOf(count: number): Plan {
  const questions = readQuestions();
  const item = (at: number): SessionItem => {
    const activity = at % 3 === 2 ? 'review' : 'learn';
    // A review is of what came 20 items before.
    const { id, title, topic } = questions[
      (activity === 'review' && at > 20 ? at - 20 : at) % questions.length
    ] as Question;
    return { itemId: id, title, topic, activity, minutes: 10 + (at % 5) * 5, url: `/embed/questions/${id}` };
  };
  const sessions = Array.from({ length: count }, (_, at) => {
    const hours = ['07:00', '12:30', '18:00', '19:15', '20:30', '21:45'];
    const date = addDays('2026-12-01', Math.floor((at * 80) / count));
    return sessionIn(TIME_ZONE, at + 1, date, hours[at % hours.length] ?? '19:00', {
      id: `ss_${digest(`id ${at}`).toLowerCase().slice(0, 12)}`,
      items: [item(at * 3), item(at * 3 + 1), item(at * 3 + 2)].slice(0, 2 + (at % 2)),
    });
  });
  const topics = [...new Set(questions.map(({ topic }) => topic))].map((slug) => ({
    slug,
    name: slug.replaceAll('-', ' '),
    buildsOn: [],
    specialisation: false,
  }));
  return aPlan({ sessions, topics });
}
