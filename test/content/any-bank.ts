import fc from 'fast-check';
import { expect } from 'vitest';
import { packFiles, readBank } from '../../src/content/index.ts';

export const TODAY = '2026-11-30';

/** The pack of banks by their texts, with the notes that were made. */
export function imported(texts: Record<string, string>, hasFile = (_: string) => false) {
  const bank = readBank(Object.entries(texts).map(([file, text]) => ({ file, text })));
  return { ...packFiles(bank, { today: TODAY, hasFile }), notes: bank.notes };
}

const word = fc.stringMatching(/^[a-z]{3,8}$/);
const words = fc.array(word, { minLength: 2, maxLength: 6 }).map((list) => list.join(' '));
const bank = fc.array(
  fc.record({ question: words, answer: words, level: fc.constantFrom('Junior', 'Senior') }),
  { minLength: 2, maxLength: 6 },
);
/** What writes questions and answers in each form that an import reads. */
export const FORMS: Record<string, (questions: { question: string; answer: string }[]) => string> = {
  headings: (list) =>
    list.map(({ question, answer }, index) => `### ${index + 1}. ${question}?\n\n${answer}\n`).join('\n'),
  labels: (list) =>
    list
      .map(({ question, answer }) => `### Topic\n**Question:** ${question}?\n\n**Answer:**\n${answer}\n`)
      .join('\n'),
  'headings in items': (list) =>
    list.map(({ question, answer }, index) => `${index + 1}. ### ${question}?\n\n   ${answer}\n`).join('\n'),
  'bold paragraphs': (list) =>
    list.map(({ question, answer }) => `**${question}?**\n\n${answer}\n`).join('\n'),
  'bold items': (list) => list.map(({ question, answer }) => `- **${question}?** ${answer}`).join('\n'),
  details: (list) =>
    list
      .map(({ question, answer }) => `<details><summary>${question}?</summary>\n\n${answer}\n\n</details>\n`)
      .join('\n'),
};

/** A bank of any words in a form is imported with every question and its answer. */
export function bankIsKept(form: string) {
  return fc.property(bank, (list) => {
    const found = imported({ 'bank.md': `# Bank\n\n${FORMS[form]?.(list)}` }).plan.questions.map(
      ({ found: { prompt, answer } }) => ({ prompt, answer }),
    );
    expect(found).toEqual(list.map(({ question, answer }) => ({ prompt: `${question}?`, answer })));
  });
}
