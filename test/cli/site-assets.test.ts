import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSiteAssets } from '../../src/cli/site-assets.ts';

const FOLDER = 'src/http/site/assets';

it('the pages get every stylesheet and every script that was written for them', () => {
  const served = [...readSiteAssets().files.values()]
    .map(({ bytes }) => new TextDecoder().decode(bytes))
    .join('\n');
  const files = readdirSync(FOLDER);
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((name) => !served.includes(readFileSync(join(FOLDER, name), 'utf8')))).toEqual([]);
});
