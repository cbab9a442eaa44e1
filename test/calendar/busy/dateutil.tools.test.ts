import { describe, expect, it } from 'vitest';
import { compareWithDateutil } from '../../../testbed/busy/compare-with-dateutil.ts';
import { missingTool } from '../../../testbed/feeds/feed-readers.ts';

const RULES = 300;

describe('python3-dateutil', { timeout: 180_000 }, () => {
  const missing = missingTool('python3-dateutil', '/usr/bin/python3', ['-c', 'import dateutil']);

  it(`expands ${RULES} generated rules alike, in UTC and in zones`, ({ skip }) => {
    skip(missing !== undefined, missing);
    const { occurrences, differences } = compareWithDateutil(RULES, 20261130);
    expect(differences).toEqual([]);
    expect(occurrences).toBeGreaterThan(RULES);
  });
});
