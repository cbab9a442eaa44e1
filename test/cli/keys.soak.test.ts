import { expect, it } from 'vitest';
import { builtPack, newFolder, runHere, startServer } from '../helpers/command-line.ts';

it('a key reads more than an address may, from the answer cache too, until it is revoked beside the running server', async () => {
  const data = newFolder();
  const { url } = await startServer(await builtPack(data), { READS_PER_MINUTE: '3' });
  const made = await runHere('keys', 'create', 'The quiz app', '--data', data, '--json');
  const { id, key } = JSON.parse(made.stdout) as { id: string; key: string };
  const read = async (headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}/v1/questions/q01`, { headers });
    return {
      status: answer.status,
      limit: answer.headers.get('RateLimit-Policy'),
      text: await answer.text(),
    };
  };
  const withKey = () => read({ Authorization: `Bearer ${key}` });

  const first = await read();
  expect(first).toMatchObject({ status: 200, limit: '"read";q=3;w=60' });
  for (let each = 0; each < 5; each++)
    expect(await withKey()).toEqual({ status: 200, limit: '"read";q=30;w=60', text: first.text });
  expect((await read()).status).toBe(200);
  expect((await read()).status).toBe(200);
  expect((await read()).status).toBe(429);
  expect((await withKey()).status).toBe(200);

  expect((await runHere('keys', 'list', '--data', data)).stdout).toContain(`${id}  20`);
  expect((await runHere('keys', 'revoke', id, '--data', data)).stdout).toBe(`Revoked ${id}.\n`);
  await expect.poll(async () => (await withKey()).status, { timeout: 2000 }).toBe(401);
  expect(JSON.parse((await withKey()).text)).toMatchObject({ code: 'unauthorized' });
  expect((await runHere('keys', 'revoke', id, '--data', data)).code).toBe(1);
  expect((await runHere('keys', 'list', '--data', data)).stdout).toContain(`The quiz app  revoked `);
});

it('keys says what it can do where that is not said', async () => {
  const { code, stderr } = await runHere('keys', 'make');
  expect(stderr).toContain('keys create <name>, keys list, or keys revoke <id>');
  expect(code).toBe(2);
});
