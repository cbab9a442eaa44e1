import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasFingerprint, openCatalogue, publishContent, releaseId } from '../../src/catalogue/index.ts';
import { randomPack } from '../../testbed/packs/random-pack.ts';

const META = { builtAt: '2026-11-23T10:00:00Z', fingerprint: 'f1' };
const newFile = () => join(mkdtempSync(join(tmpdir(), 'stepladder-publish-')), 'content.db');

describe('a release id', () => {
  it('is the same for the same content, and another for any other', () => {
    expect(releaseId(randomPack(20))).toBe(releaseId(randomPack(20)));
    expect(releaseId(randomPack(20))).toMatch(/^r_[0-9a-f]{32}$/);
    const changed = randomPack(20);
    if (changed.questions[3]) changed.questions[3].question.minutes += 1;
    expect(releaseId(changed)).not.toBe(releaseId(randomPack(20)));
  });

  it('depends on what is written and on how it is rendered, so that one id has one rendering', () => {
    for (const form of ['markdown', 'html', 'text'] as const) {
      const other = randomPack(5);
      for (const { question } of other.questions) question.prompt[form] = 'otherwise';
      expect(releaseId(other)).not.toBe(releaseId(randomPack(5)));
    }
  });
});

describe('publishing', () => {
  it('swaps a release in under a running reader, which still reads the one it holds', () => {
    const file = newFile();
    const first = publishContent(randomPack(10), file, META);
    const source = openCatalogue(file);
    const held = source.current();
    expect(held.release()).toEqual(first);
    const second = publishContent(randomPack(12), file, META);
    expect(source.current().release()).toEqual(second);
    expect(held.release().counts.questions).toBe(10);
    expect(held.listQuestions({ limit: 100 }).items).toHaveLength(10);
    source.close();
  });

  it('leaves one file and no journal', () => {
    const file = newFile();
    publishContent(randomPack(3), file, META);
    expect(readdirSync(join(file, '..'))).toEqual(['content.db']);
  });

  it('leaves the published release as it was when it fails', () => {
    const file = newFile();
    publishContent(randomPack(3), file, META);
    const before = readFileSync(file);
    const broken = randomPack(4);
    // Two questions with one id: the store refuses the second.
    broken.questions.push(...broken.questions.slice(0, 1));
    expect(() => publishContent(broken, file, META)).toThrow();
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(join(file, '..'))).toEqual(['content.db']);
  });

  it('remembers what it was compiled from', () => {
    const file = newFile();
    expect(hasFingerprint(file, 'f1')).toBe(false);
    publishContent(randomPack(3), file, META);
    expect(hasFingerprint(file, 'f1')).toBe(true);
  });
});

describe('opening', () => {
  it('says that there is no release where there is none', () => {
    const file = newFile();
    const source = openCatalogue(file);
    expect(() => source.current()).toThrow(expect.objectContaining({ code: 'unavailable' }));
    expect(existsSync(file)).toBe(false);
    publishContent(randomPack(3), file, META);
    expect(source.current().release().counts.questions).toBe(3);
    source.close();
  });

  it('goes on with the old release when the file turns into something else', () => {
    const file = newFile();
    publishContent(randomPack(3), file, META);
    const source = openCatalogue(file);
    expect(source.current().release().counts.questions).toBe(3);
    writeFileSync(`${file}.other`, 'this is no database');
    publishContent(randomPack(4), file, META);
    expect(source.current().release().counts.questions).toBe(4);
    source.close();
  });
});
