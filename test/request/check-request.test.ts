import { describe, expect, it } from 'vitest';
import type { RequestChange, StudyRequest, StudyRequestDraft } from '../../src/domain/study-request.ts';
import { checkChange, checkRequest, type RequestContext } from '../../src/request/check-request.ts';
import { SETTINGS } from '../../testbed/packs/own-pack.ts';

const DRAFT: StudyRequestDraft = {
  startDate: '2026-12-07',
  weeks: 10,
  timeZone: 'Europe/Paris',
  careerLevel: 'mid',
  role: 'ml-engineer',
  specialisations: ['nlp-llm'],
  rounds: ['coding', 'behavioural'],
  availability: [{ days: ['tue'], from: '19:00', to: '20:30' }],
  known: { topics: { statistics: 2 }, questions: ['q20'] },
  ownItems: [{ id: 'thesis', title: 'Re-read my thesis', minutes: 60, topic: 'statistics' }],
};

const BEFORE: RequestContext = {
  names: {
    careerLevels: ['mid', 'senior'],
    roles: ['ml-engineer', 'data-scientist'],
    rounds: ['coding', 'behavioural', 'system-design'],
    topics: ['statistics', 'nlp-llm', 'coding'],
    specialisations: ['nlp-llm'],
    hasQuestion: (id) => ['q19', 'q20', 'q21'].includes(id),
    hasItem: (id) => ['q19', 'q20', 'q21'].includes(id),
  },
  pack: SETTINGS,
  nowMs: Date.parse('2026-11-30T10:00:00Z'),
};

/** A release in which all that the request names is gone, and its own item's id is taken. */
const AFTER: RequestContext = {
  ...BEFORE,
  names: {
    careerLevels: ['senior'],
    roles: ['data-scientist'],
    rounds: ['system-design'],
    topics: ['coding'],
    specialisations: [],
    hasQuestion: (id) => id === 'q21',
    hasItem: (id) => ['q21', 'thesis'].includes(id),
  },
};

const current: StudyRequest = checkRequest(DRAFT, BEFORE);

const pointersOf = (change: RequestChange) => {
  try {
    checkChange(current, change, AFTER);
    return [];
  } catch (error) {
    return (error as { issues: { pointer: string }[] }).issues.map(({ pointer }) => pointer);
  }
};

describe('a name that the content has retired', () => {
  it.each<[string, RequestChange]>([
    ['other times', { minutesPerWeek: 120 }],
    ['another interview', { interviewDate: '2027-03-01' }],
    ['one more known question', { known: { questions: ['q20', 'q21'] } }],
    ['one more known topic', { known: { topics: { coding: 1 } } }],
    ['one round less', { rounds: ['coding'] }],
    [
      'one more own item of its topic',
      {
        ownItems: [...current.ownItems, { id: 'notes', title: 'My notes', minutes: 30, topic: 'statistics' }],
      },
    ],
    ['no known questions', { known: null }],
  ])('does not block %s', (_, change) => expect(pointersOf(change)).toEqual([]));

  it.each<[string, RequestChange, string[]]>([
    ['a question that there never was', { known: { questions: ['q20', 'q99'] } }, ['/known/questions/1']],
    ['a topic that is gone', { known: { topics: { 'nlp-llm': 2 } } }, ['/known/topics/nlp-llm']],
    ['another role, which the retired level does not weigh', { role: 'data-scientist' }, ['/careerLevel']],
  ])('is no licence for %s', (_, change, pointers) => expect(pointersOf(change)).toEqual(pointers));

  it('leaves a plan with its level that can take up another', () => {
    expect(pointersOf({ careerLevel: 'senior', role: 'data-scientist' })).toEqual([]);
  });
});
