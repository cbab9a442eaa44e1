/** The person of "Reviews for a fixed date": what they learn when, and when they may review. */
export interface Scenario {
  /** By item: the day of its first study. */
  learnDays: readonly number[];
  interviewDay: number;
  maxReviewsPerDay: number;
  minutesPerReview: number;
  /** What a review that fails takes on top: the answer is studied again. */
  minutesPerFailure: number;
  isDayOff(day: number): boolean;
}

export interface PolicyResult {
  /** Mean probability of recall on the interview's day and 14 days later, 0–1. */
  atInterview: number;
  later: number;
  hours: number;
}

/** 60 items over 8 weeks, interview on day 70, at most 6 reviews a day of 5 minutes, 10 if failed, one day off a week. */
export function standardScenario(): Scenario {
  const isDayOff = (day: number) => day % 7 === 6;
  const days = Array.from({ length: 56 }, (_, day) => day).filter((day) => !isDayOff(day));
  return {
    learnDays: Array.from({ length: 60 }, (_, item) => days[Math.floor((item * days.length) / 60)] ?? 0),
    interviewDay: 70,
    maxReviewsPerDay: 6,
    minutesPerReview: 5,
    minutesPerFailure: 5,
    isDayOff,
  };
}
