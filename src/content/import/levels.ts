/** Words that banks say levels by, easiest first. */
const LEVEL_WORDS: readonly RegExp[] = [
  /\b(?:entry|beginners?|basics?|easy|juniors?|freshers?|novice|fundamental level)\b/i,
  /\b(?:intermediate|medium|mid(?:-?level)?|moderate)\b/i,
  /\b(?:advanced?|hard|difficult)\b/i,
  /\bseniors?\b/i,
  /\b(?:experts?|staff|principal|lead|architects?)\b/i,
  /\b(?:research|cutting[- ]edge)\b/i,
];

/** Signs that banks put beside a question, by how hard they mean it to be. */
const LEVEL_SIGNS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['🟢', '👶', '🐣', '🌱', '🥉', '✅'].map((sign) => [sign, 'Easy'])),
  ...Object.fromEntries(['🟡', '🟠', '⭐', '🥈'].map((sign) => [sign, 'Medium'])),
  ...Object.fromEntries(['🔴', '🚀', '🔥', '🥇', '💀', '🧠', '⭐⭐⭐'].map((sign) => [sign, 'Hard'])),
};

const SIGN = /(?:\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic})*)/gu;
const VARIATION = /\ufe0f|\u200d(?!\p{Extended_Pictographic})/gu;
/** A heading that says a level and little else: "Entry Level Questions", "Junior". */
const FILLER =
  /\b(?:levels?|questions?|answers?|and|interview|for|the|candidates?|developers?|engineers?)\b|[^\p{L}]+/giu;

/** Where a level stands, easiest 0; absent for a word that says none. */
export function levelRank(title: string): number | undefined {
  const rank = LEVEL_WORDS.findIndex((word) => word.test(title));
  return rank < 0 ? undefined : rank;
}

/** The level that a heading names, without "questions" and the like; undefined where it is about something else. */
export function levelOfHeading(title: string): string | undefined {
  if (levelRank(title) === undefined) return undefined;
  let rest = title;
  for (const word of LEVEL_WORDS) rest = rest.replace(new RegExp(word.source, 'gi'), ' ');
  if (rest.replace(FILLER, '') !== '') return undefined;
  return title
    .replace(/\s*\b(?:level|levels|questions?|interview)\b/gi, '')
    .replace(SIGN, '')
    .trim();
}

/** A title without the signs at its ends, and the level that they say; several of one sign count as one of their own. */
export function splitLevelSign(
  title: string,
  legend: Readonly<Record<string, string>>,
): { title: string; level?: string } {
  const bare = title.replace(VARIATION, '').trim();
  const [, before = '', middle = '', after = ''] =
    new RegExp(`^((?:${SIGN.source}|\\s)*)([\\s\\S]*?)((?:${SIGN.source}|\\s)*)$`, 'u').exec(bare) ?? [];
  const signs = [...`${before} ${after}`.matchAll(SIGN)].map(([sign]) => sign);
  const [sign] = signs;
  const run = signs.join('');
  const level =
    sign === undefined
      ? undefined
      : (legend[run] ??
        legend[sign] ??
        LEVEL_SIGNS[run] ??
        (new Set(signs).size === 1 ? LEVEL_SIGNS[sign] : undefined));
  return level === undefined ? { title } : { title: middle.trim(), level };
}

/** What a line of a legend says, as in "👶 – easy": a sign and its title. */
export function legendEntry(text: string): [sign: string, title: string] | undefined {
  const bare = text.replace(VARIATION, '').trim();
  const match = new RegExp(`^((?:${SIGN.source})+)\\s*[-–—:=]?\\s*(\\p{L}[\\p{L} ]{1,30})$`, 'u').exec(bare);
  return match?.[1] === undefined || match[2] === undefined ? undefined : [match[1], match[2].trim()];
}
