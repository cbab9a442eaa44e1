import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPack, startServer } from '../../helpers/command-line.ts';
import { installPackedClient, missingInstallation } from '../../helpers/packed-client.ts';

const missing = missingInstallation('clients/typescript');

/** What somebody writes who trusts the types. */
const NAIVE = `import { openStepladder, ProblemError, unwrap } from 'stepladder-client';
const stepladder = openStepladder({ baseUrl: 'http://127.0.0.1:1' });
`;
const RIGHT = [
  'for await (const { title, topic } of stepladder.questions({ topic: ["statistics"] })) title.trim() + topic.trim();',
  'for await (const { id, minutes } of stepladder.questions({ fields: ["minutes"] })) id.trim() + minutes.toFixed();',
  'for await (const { answer } of stepladder.questions({ include: ["answer"] })) answer.rubric.length;',
  'const words: string | undefined = (await stepladder.answer("q01", { format: "text" })).shortAnswer;',
  'const kinds = (await stepladder.answer("q01", { format: "ast" })).prompt.children?.map((node) => node.type);',
  'const name: string = (await stepladder.question("q01", { include: ["topic"] })).topicDetails.name;',
  'const { data, error } = await stepladder.api.GET("/v1/topics"); if (error) error.code; else data.items.length;',
  'const topics = (await unwrap(stepladder.api.GET("/v1/topics"))).items.map(({ slug }) => slug);',
];
const WRONG = [
  'for await (const { title } of stepladder.questions({ fields: ["minutes"] })) title;',
  'for await (const { answer } of stepladder.questions()) answer.rubric;',
  'stepladder.questions({ fields: ["titel"] });',
  'const tree = (await stepladder.answer("q01")).prompt;',
  'const isMine = (error: ProblemError) => error.problem.code === "unauthorised";',
];
const FLAGS =
  '--strict --noUncheckedIndexedAccess --exactOptionalPropertyTypes --noEmit --ignoreConfig'.split(' ');

describe.skipIf(missing !== undefined)('the packed client, installed elsewhere', { timeout: 120_000 }, () => {
  let installed: ReturnType<typeof installPackedClient>;
  beforeAll(() => {
    installed = installPackedClient();
  });
  afterAll(() => installed?.remove());

  /** What the compiler says in its strictest settings, of lines each in a module of its own. */
  function compile(lines: readonly string[]): string {
    const files = lines.map((line, index) => {
      const file = join(installed.folder, `consumer-${index}.ts`);
      writeFileSync(file, `${NAIVE}${line}\nexport {};\n`);
      return file;
    });
    const target = '--target es2022 --module nodenext --types'.split(' ');
    const { stdout } = spawnSync('npx', ['tsc', ...FLAGS, ...target, '', ...files], { encoding: 'utf8' });
    return stdout;
  }

  /** What an example says, run against the server there. */
  function runExample(url: string, name: string, ...args: string[]): string {
    copyFileSync(resolve('clients/typescript/examples', name), join(installed.folder, name));
    const { stdout, stderr, status } = spawnSync(process.execPath, [name, ...args], {
      cwd: installed.folder,
      env: { PATH: process.env.PATH ?? '', STEPLADDER_URL: url },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    return stdout + stderr;
  }

  it('lets naive lines compile in strict TypeScript', () => {
    expect(compile(RIGHT)).toBe('');
  });

  it('finds what an overload does not give', () => {
    const said = compile(WRONG);
    for (const index of WRONG.keys())
      expect(said).toMatch(new RegExp(`consumer-${index}\\.ts.*error TS\\d+`));
  });

  it('lets the examples do what they say, against a server', async () => {
    const { url } = await startServer(await builtPack());
    expect(runExample(url, 'plan.ts').split('\n')).toEqual([
      expect.stringMatching(/^A preview has \d+ sessions\.$/),
      'The repeat answers the same plan.',
      'The first session is done.',
      'A change of revision 1 is stale.',
      'It has 10 weeks.',
      'A dry run leaves revision 3.',
      'Deleted: 204; its calendar: 410.',
      '',
    ]);
    expect(runExample(url, 'quiz.ts', 'statistics')).toMatch(/^1\. .*\n2\. .*\nAnswers\n/s);
    expect(runExample(url, 'quiz.ts', 'statistic')).toContain('Did you mean "statistics"?');
  });
});
