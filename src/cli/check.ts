import { checkCode, loadContent } from '../content/index.ts';
import { utcText } from '../time/local-time.ts';
import { optional } from './build.ts';
import { type Command, stringOption } from './command.ts';
import { readConfig } from './config.ts';
import { formatMessages } from './messages.ts';
import { showProgress } from './progress.ts';

/** Every rule of the content, with all faults at once. */
export const check: Command = {
  details: 'Exits with 1 if there is an error; warnings alone are fine.',
  options: {
    content: {
      type: 'string',
      value: '<folder>',
      description: 'The content folder (CONTENT_DIR, ./content).',
    },
    python: {
      type: 'string',
      value: '<path>',
      description: 'The Python 3 that runs code samples (/usr/bin/python3).',
    },
    'no-code': { type: 'boolean', description: 'Leave the code samples alone.' },
    json: { type: 'boolean', description: 'Print the messages as JSON.' },
  },
  examples: ['stepladder check', 'stepladder check --content ./my-pack --no-code'],
  async run(values) {
    const { contentDir } = readConfig(process.env, optional('CONTENT_DIR', stringOption(values, 'content')));
    const progress = showProgress('Checking content');
    const onProgress = (done: number, total: number) => progress.update(done, total);
    const { messages, programs } = loadContent(contentDir, {
      today: utcText(Date.now()).slice(0, 10),
      onProgress,
    });
    const python = stringOption(values, 'python') ?? '/usr/bin/python3';
    const code = values['no-code'] === true ? [] : await checkCode(programs, { python, onProgress });
    progress.end();
    const all = [...messages, ...code];
    const output = values.json === true ? JSON.stringify(all) : formatMessages(all, contentDir);
    process.stdout.write(`${output}\n`);
    return all.some((message) => message.severity === 'error') ? 1 : 0;
  },
};
