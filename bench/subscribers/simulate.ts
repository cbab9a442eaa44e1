import { Draw } from '../planner/draw.ts';

/** Programs that poll a feed in the same way. */
export interface Program {
  name: string;
  /** Of all subscribers. */
  share: number;
  /** Between two polls of one subscriber. */
  everyMinutes: number;
  /** Whether it polls at whole multiples of that on the clock, a few seconds late at most. */
  onTheClock?: boolean;
  /** When it is started, and polls at once: minutes after the morning begins, and their standard deviation. */
  starts?: { minute: number; deviation: number };
}

/**
 * How often programs poll is what their users report, for vendors do not document it; which share each has is a guess: the
 * more phones and desktops, the higher the peak.
 */
export const PROGRAMS: readonly Program[] = [
  { name: 'Google', share: 0.4, everyMinutes: 720 },
  { name: 'phones', share: 0.35, everyMinutes: 60 },
  { name: 'Outlook on the web', share: 0.15, everyMinutes: 180 },
  {
    name: 'desktops',
    share: 0.1,
    everyMinutes: 30,
    onTheClock: true,
    starts: { minute: 120, deviation: 30 },
  },
];

/** Processor time of the server, in microseconds a request. */
export interface Costs {
  /** A poll with the current ETag. */
  unchanged: number;
  /** The first poll after a change. */
  rendered: number;
}

/** How one core got through the morning. */
export interface Morning {
  pollsByMinute: number[];
  /** Processor time in the busiest minute, as a share of it. */
  busiest: number;
  /** Half, and 99 in 100, of the polls waited at most so long before their turn. */
  waitMilliseconds: { median: number; p99: number };
}

/** 06:00 to 09:00 of a Monday. */
export const MORNING_MINUTES = 180;
/** A plan changes when a session is marked, some six times a week. */
const CHANGES_PER_MINUTE = 6 / (7 * 24 * 60);
/** What is started on Monday last polled on Friday evening. */
const WEEKEND_MINUTES = 60 * 60;
const LATE_SECONDS = 20;
const MICROSECONDS_PER_MINUTE = 60e6;

/**
 * Lets so many subscribers poll through a Monday morning, and one core answer them in the order in which they come. Where the
 * programs of the people are spread over zones the peak is lower: this is the worst case, all in one.
 */
export function simulateMorning(subscribers: number, costs: Costs, seed: number): Morning {
  const polls = drawPolls(subscribers, new Draw(seed));
  const pollsByMinute = new Array<number>(MORNING_MINUTES).fill(0);
  const workByMinute = new Array<number>(MORNING_MINUTES).fill(0);
  const waits = new Float64Array(polls.length);
  let freeAt = 0;
  for (let index = 0; index < polls.length; index += 1) {
    const { arrived, isChanged } = unpack(polls[index] ?? 0);
    const cost = isChanged ? costs.rendered : costs.unchanged;
    const startsAt = Math.max(arrived, freeAt);
    waits[index] = (startsAt - arrived) / 1000;
    freeAt = startsAt + cost;
    const minute = Math.floor(arrived / MICROSECONDS_PER_MINUTE);
    pollsByMinute[minute] = (pollsByMinute[minute] ?? 0) + 1;
    workByMinute[minute] = (workByMinute[minute] ?? 0) + cost;
  }
  waits.sort();
  const atShare = (share: number) => waits[Math.floor(share * (waits.length - 1))] ?? 0;
  return {
    pollsByMinute,
    busiest: Math.max(...workByMinute) / MICROSECONDS_PER_MINUTE,
    waitMilliseconds: { median: atShare(0.5), p99: atShare(0.99) },
  };
}

/** All polls of the morning, in the order in which they come. */
function drawPolls(subscribers: number, draw: Draw): Float64Array {
  const polls: number[] = [];
  for (const program of PROGRAMS) {
    const count = Math.round(subscribers * program.share);
    for (let one = 0; one < count; one += 1) pollsOf(program, draw, polls);
  }
  return Float64Array.from(polls).sort();
}

/** Adds the polls of one subscriber. A poll finds a change with a probability that grows with the time since the last. */
function pollsOf(program: Program, draw: Draw, polls: number[]): void {
  const minutes = minutesOf(program, draw);
  let last = (minutes[0] ?? 0) - (program.starts ? WEEKEND_MINUTES : program.everyMinutes);
  for (const minute of minutes) {
    polls.push(pack(minute, draw.chance(1 - Math.exp(-CHANGES_PER_MINUTE * (minute - last)))));
    last = minute;
  }
}

/** When it polls, in ascending order. */
function minutesOf({ everyMinutes, onTheClock = false, starts }: Program, draw: Draw): number[] {
  const startsAt = starts ? Math.max(0, starts.minute + starts.deviation * standardNormal(draw)) : 0;
  const phase = onTheClock ? (draw.unit() * LATE_SECONDS) / 60 : draw.unit() * everyMinutes;
  const minutes = starts ? [startsAt] : [];
  for (let minute = phase; minute < MORNING_MINUTES; minute += everyMinutes)
    if (minute >= startsAt) minutes.push(minute);
  return minutes.filter((minute) => minute < MORNING_MINUTES);
}

/** Of mean 0 and deviation 1 (Box and Muller, 1958). */
function standardNormal(draw: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - draw.unit())) * Math.cos(2 * Math.PI * draw.unit());
}

/** A poll is one number, so that millions can be sorted: its microsecond, doubled, and whether the feed has changed. */
function pack(minute: number, isChanged: boolean): number {
  return 2 * Math.floor(minute * MICROSECONDS_PER_MINUTE) + Number(isChanged);
}

function unpack(poll: number): { arrived: number; isChanged: boolean } {
  return { arrived: Math.floor(poll / 2), isChanged: poll % 2 === 1 };
}
