import { readFileSync } from 'node:fs';
import { checkCode, checkOriginality, loadContent } from '../content/index.ts';
import { AppError } from '../domain/error.ts';
import { optional } from '../domain/optional.ts';
import { utcText } from '../time/local-time.ts';
import { type Command, stringOption, stringOptions } from './command.ts';
import { readConfig } from './config.ts';
import { formatMessages } from './messages.ts';
import { showProgress } from './show-progress.ts';
import { PYTHON, PYTHON_OPTION, REQUIRE_CODE } from './test-code.ts';

/** Every rule of the content, with all faults at once. */
export const check: Command = {
  details: 'Exits with 1 if there is an error; warnings alone are fine.',
  options: {
    content: {
      type: 'string',
      value: '<folder>',
      description: 'The content folder (CONTENT_DIR, ./content).',
    },
    python: PYTHON_OPTION,
    'no-code': { type: 'boolean', description: 'Leave the code samples alone.' },
    'require-code': REQUIRE_CODE,
    compare: {
      type: 'string',
      value: '<file>',
      multiple: true,
      description: 'A text to have nothing in common with: 13 words in a row are an error. May be repeated.',
    },
    json: { type: 'boolean', description: 'Print the messages as JSON.' },
  },
  examples: [
    'stepladder check',
    'stepladder check --content ./my-pack --no-code',
    'stepladder check --compare ./source.txt',
  ],
  async run(values) {
    const { contentDir } = readConfig(process.env, optional('CONTENT_DIR', stringOption(values, 'content')));
    const progress = showProgress('Checking content');
    const onProgress = (done: number, total: number) => progress.update(done, total);
    const others = stringOptions(values, 'compare').map(readOther);
    const { messages, programs, sources } = loadContent(contentDir, {
      today: utcText(Date.now()).slice(0, 10),
      onProgress,
    });
    const python = stringOption(values, 'python') ?? PYTHON;
    const isRequired = values['require-code'] === true;
    const code =
      values['no-code'] === true
        ? []
        : (await checkCode(programs, { python, isRequired, onProgress })).messages;
    progress.end();
    const copied = others.flatMap((other) => checkOriginality(sources, other));
    const all = [...messages, ...code, ...copied];
    const output = values.json === true ? JSON.stringify(all) : formatMessages(all, contentDir);
    process.stdout.write(`${output}\n`);
    return all.some((message) => message.severity === 'error') ? 1 : 0;
  },
};

function readOther(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new AppError(
      'malformed',
      `--compare: ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}
