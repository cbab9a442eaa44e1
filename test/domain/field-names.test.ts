import { expect, it } from 'vitest';
import { fieldNames } from '../../src/domain/pack-settings.ts';

it('calls a field what the pack does, and what it always did where the pack is silent', () => {
  expect(fieldNames({ fields: { topic: 'Area' } })).toEqual({ topic: 'Area', level: 'Level', kind: 'Kind' });
  expect(fieldNames({})).toEqual({ topic: 'Topic', level: 'Level', kind: 'Kind' });
});
