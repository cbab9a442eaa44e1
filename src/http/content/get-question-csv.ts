import { QUESTIONS_CSV_HEAD, writeQuestionRow } from '../../service/index.ts';
import { questionFile } from './question-file.ts';

/** Questions as a table. */
export const getQuestionCsv = questionFile({
  operationId: 'getQuestionCsv',
  path: '/v1/questions.csv',
  summary: 'Questions as a table',
  description:
    'For spreadsheets: a question a row, with its prompt and short answer as plain text. A cell that would be read as a formula begins with an apostrophe.',
  mediaType: 'text/csv',
  form: 'RFC 4180, in UTF-8 with a byte order mark; the first row names the columns.',
  file: 'stepladder.csv',
  head: QUESTIONS_CSV_HEAD,
  write: writeQuestionRow,
});
