import { ANKI_HEAD, writeAnkiCard } from '../../service/index.ts';
import { questionFile } from './question-file.ts';

/** Questions as flash cards. */
export const getAnkiCards = questionFile({
  operationId: 'getAnkiCards',
  path: '/v1/questions.anki.txt',
  summary: 'Questions as flash cards',
  description:
    'A file that Anki 2.1.55 or later imports as it is: the prompt in front, the short answer and what to keep behind, tags by topic, level and kind, in a deck of the pack. Importing a later file changes the cards in their place.',
  mediaType: 'text/plain',
  form: 'Tab-separated, with Anki’s headers.',
  file: 'stepladder.anki.txt',
  head: ANKI_HEAD,
  write: writeAnkiCard,
});
