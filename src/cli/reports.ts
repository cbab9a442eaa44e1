import { optional } from '../domain/optional.ts';
import { CLOSED_REPORT_DAYS, type Report, type ReportStore } from '../domain/report.ts';
import { reportStoreOver } from '../state/index.ts';
import { utcText } from '../time/local-time.ts';
import { type Command, stringOption, stringOptions } from './command.ts';
import { readConfig } from './config.ts';
import { withKeptDatabase } from './open-database.ts';
import { printLine } from './print-line.ts';

/** Lists and closes what readers report as wrong. */
export const reports: Command = {
  details: `Beside a running server or without. What is closed is deleted after ${CLOSED_REPORT_DAYS} days.`,
  options: {
    data: { type: 'string', value: '<folder>', description: 'The data folder (DATA_DIR).' },
    question: { type: 'string', value: '<id>', description: 'Only those of one question, by its id.' },
    all: { type: 'boolean', description: 'Also those that are closed.' },
    json: { type: 'boolean', description: 'Print them as a JSON array.' },
    close: {
      type: 'string',
      value: '<id>',
      multiple: true,
      description: 'Close a report instead of listing.',
    },
  },
  examples: [
    'stepladder reports',
    'stepladder reports --question q15 --all --json',
    'stepladder reports --close rp_0f1e2d3c4b5a69788796',
  ],
  async run(values) {
    const config = readConfig(process.env, { ...optional('DATA_DIR', stringOption(values, 'data')) });
    return withKeptDatabase(config, async (database) => {
      const store = reportStoreOver(database);
      const ids = stringOptions(values, 'close');
      if (ids.length > 0) return closeAll(store, ids);
      const found = await store.listReports({
        ...optional('questionId', stringOption(values, 'question')),
        withClosed: values.all === true,
      });
      printLine(values.json === true ? JSON.stringify(found, null, 2) : describeAll(found));
      return 0;
    });
  },
};

/** Ends with 1 where one of them was not open. */
async function closeAll(store: ReportStore, ids: readonly string[]): Promise<number> {
  let code = 0;
  for (const id of ids) {
    const isClosed = await store.closeReport(id, utcText(Date.now()));
    if (!isClosed) code = 1;
    printLine(isClosed ? `Closed ${id}.` : `No open report has the id "${printable(id)}".`);
  }
  return code;
}

function describeAll(list: readonly Report[]): string {
  if (list.length === 0) return 'There are no reports.';
  return list.map(describeReport).join('\n\n');
}

function describeReport(report: Report): string {
  const { id, questionId, kind, part, quote, text, release, createdAt, closedAt } = report;
  const where = part === undefined ? questionId : `${questionId}, ${part}`;
  const state = closedAt === undefined ? '' : `, closed ${closedAt}`;
  return [
    `${id}  ${kind}  ${where}  ${createdAt}  ${release}${state}`,
    ...(quote === undefined ? [] : [`  > ${printable(quote)}`]),
    `  ${printable(text)}`,
  ].join('\n');
}

/** Text of strangers for a terminal: no character of it moves the cursor, or does anything but show itself. */
function printable(text: string): string {
  return text.replace(/\p{Cc}|\p{Cf}|[\u2028\u2029]/gu, (character) => (character === '\n' ? '\n  ' : ' '));
}
