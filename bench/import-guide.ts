/**
 * A guide in the form `### Q1: …`, `**Question:**`, `**Answer:**` as `stepladder import` reads it, against a second reading
 * by lines: `npx tsx bench/import-guide.ts <guide.md>`. It fails where an answer is not the same to the byte.
 */
import { readFileSync } from 'node:fs';
import { packFiles, readBank } from '../src/content/index.ts';

const [file = ''] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const bank = readBank([{ file: 'guide.md', text }]);
const { files, plan } = packFiles(bank, { today: '2026-11-30', hasFile: () => false });

const wanted = text
  .split(/^### (?=Q\d+:)/m)
  .slice(1)
  .map((chunk) => {
    const [, number = '', question = '', answer = ''] =
      /^Q(\d+):.*\n\*\*Question:\*\* (.*)\n\n\*\*Answer:\*\*[ ]*\n([\s\S]*)$/.exec(chunk) ?? [];
    const end = /\n---\n\n## |\n## /.exec(answer)?.index ?? answer.length;
    return { id: `q${number.padStart(2, '0')}`, question, answer: answer.slice(0, end).trim() };
  });
const same = wanted.filter(({ id, question, answer }) => {
  const page = files.get(plan.questions.find((each) => each.id === id)?.path ?? '') ?? '';
  return page.includes(`## Question\n\n${question}\n`) && page.endsWith(`## Answer\n\n${answer}\n`);
});
const entries = bank.careerLevels.map(({ focusAreas, skills, projects, milestones, impactAreas }) =>
  [focusAreas, skills, projects, milestones, impactAreas].map(({ length }) => length).join('/'),
);
process.stdout.write(
  `${[
    `${same.length} of ${wanted.length} questions and answers the same to the byte`,
    `${plan.levels.length} levels, ${bank.blocks.length} blocks with ${bank.blocks.flatMap(({ activities }) => activities).length} activities`,
    `${bank.careerLevels.length} career levels: focus areas, skills, projects, milestones, impact areas ${entries.join(', ')}`,
    ...bank.guides.map(({ title, entries: named }) => `guide "${title}": ${named.length} entries`),
    ...bank.notes.map(({ line, message }) => `line ${line}: ${message}`),
  ].join('\n')}\n`,
);
process.exitCode = same.length === wanted.length && wanted.length > 0 ? 0 : 1;
