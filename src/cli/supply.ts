import { studyItems } from '../catalogue/index.ts';
import { loadContent } from '../content/index.ts';
import { AppError } from '../domain/error.ts';
import { optional } from '../domain/optional.ts';
import { measureSupply, type Supply } from '../service/index.ts';
import { utcText } from '../time/local-time.ts';
import { alignColumns } from './align-columns.ts';
import { type Command, stringOption } from './command.ts';
import { readConfig } from './config.ts';
import { formatMessages } from './messages.ts';
import { formatHours } from './plan-table.ts';
import { showProgress } from './show-progress.ts';

/** A plan of the length and pace that most people ask for. */
const DEMAND = { weeks: 10, minutesPerWeek: 480 };

/** What the bank has against what plans want. */
export const supply: Command = {
  details:
    'Counts questions by topic, level and kind; hours of each block against a plan of 10 weeks at 8 hours a week\n' +
    '(first passes and three reviews of questions, primers, labs and mocks; activities apart); references; and what is\n' +
    'due for another check.',
  options: {
    content: {
      type: 'string',
      value: '<folder>',
      description: 'The content folder (CONTENT_DIR, ./content).',
    },
    json: { type: 'boolean', description: 'Print everything as JSON.' },
  },
  examples: ['stepladder supply', 'stepladder supply --json'],
  async run(values) {
    const { contentDir } = readConfig(process.env, optional('CONTENT_DIR', stringOption(values, 'content')));
    const progress = showProgress('Reading content');
    const today = utcText(Date.now()).slice(0, 10);
    const { pack, messages } = loadContent(contentDir, {
      today,
      onProgress: (done, total) => progress.update(done, total),
    });
    progress.end();
    if (!pack) throw new AppError('invalid', formatMessages(messages, contentDir));
    const questions = pack.questions.map(({ question }) => question);
    const measured = measureSupply(
      pack,
      studyItems(questions, pack.materials, pack.curriculum),
      DEMAND,
      today,
    );
    process.stdout.write(
      `${values.json === true ? JSON.stringify(measured, null, 2) : supplyTable(measured)}\n`,
    );
    return 0;
  },
};

function supplyTable({ topics, levels, references, due }: Supply): string {
  return [
    'Questions by topic',
    ...alignColumns(
      topics.map(({ topic, questions, levels: by, kinds }) => [
        ...[`  ${topic}`, String(questions).padStart(3)],
        ...[formatCounts(by), formatCounts(kinds)],
      ]),
    ),
    '',
    `Hours by block, of what a plan of ${DEMAND.weeks} weeks at ${DEMAND.minutesPerWeek / 60} hours wants`,
    ...levels.flatMap(({ careerLevel, blocks }) => [
      `  ${careerLevel}`,
      ...alignColumns(
        blocks.map(({ block, share, firstPassMinutes, reviewMinutes, wantedMinutes }) => [
          ...[`    ${block}`, `${Math.round(100 * share)} %`.padStart(6)],
          `${formatHours(firstPassMinutes)} and ${formatHours(reviewMinutes)} of reviews, of ${formatHours(wantedMinutes)}`,
        ]),
      ),
    ]),
    '',
    `References: ${references.total}, of which ${references.primary} are primary`,
    `  ${formatCounts(references.kinds)}`,
    `  ${formatCounts(references.years)}`,
    '',
    due.length === 0 ? 'No question is due for another check.' : `Due for another check: ${due.join(', ')}`,
  ].join('\n');
}

function formatCounts(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}
