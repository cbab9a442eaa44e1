import {
  DRAWING,
  FIRST,
  type FolderFiles,
  moveFile,
  type Plant,
  plant,
  plantFiles,
  SECOND,
  THIRD,
} from './plant.ts';

const TEST = 'middle = np.median(values)  # mutant: middle = np.mean(values)';
const BETWEEN = '\n```\n\nOne outlier moves the mean and not the median:\n\n```python test\n';
const FENCE = '```python test\nimport numpy as np\n\nvalues = np.array([1.0, 2.0, 100.0])\n';
const LAB = 'materials/labs/simulation.md';
const move = (from: string, to: string) => (files: FolderFiles) => moveFile(files, from, to);
const put = (file: string, content: string | Uint8Array) => (files: FolderFiles) => files.set(file, content);
const textOf = (files: FolderFiles, file: string) => String(files.get(file));
/** A file with bytes in place of its `e` in a word that stands in it once. */
const withBytes = (file: string, word: string, bytes: readonly number[]) => (files: FolderFiles) => {
  const [before = '', after = ''] = textOf(files, file).split(word);
  files.set(file, Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]));
};
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Files that are missing, misplaced, of the wrong bytes; drawings; tested code. */
export const files = (): Plant[] => [
  plantFiles(
    'a question in capitals',
    move(THIRD, 'questions/coding/Running-Mean.md'),
    ['questions/coding/Running-Mean.md', 1],
    'lower case',
  ),
  plantFiles(
    'a question by its id',
    move(THIRD, 'questions/coding/q03.md'),
    ['questions/coding/q03.md', 1],
    'reserved',
  ),
  plantFiles(
    'a question with another ending',
    move(THIRD, 'questions/coding/running-mean.markdown'),
    ['questions/coding/running-mean.markdown', 1],
    '.md',
  ),
  plantFiles(
    'a question with its ending in capitals',
    move(THIRD, 'questions/coding/running-mean.MD'),
    ['questions/coding/running-mean.MD', 1],
    '.md',
  ),
  plantFiles(
    'a question saved as text',
    move(THIRD, 'questions/coding/running-mean.md.txt'),
    ['questions/coding/running-mean.md.txt', 1],
    '.md',
  ),
  plantFiles(
    'a question in no topic',
    move(THIRD, 'questions/running-mean.md'),
    ['questions/running-mean.md', 1],
    'questions/<topic>/',
  ),
  plantFiles(
    'a question in a folder too deep',
    move(THIRD, 'questions/coding/new/running-mean.md'),
    ['questions/coding/new/running-mean.md', 1],
    'questions/<topic>/',
  ),
  plantFiles(
    'a question in the wrong folder',
    move(THIRD, 'questions/statistics/running-mean.md'),
    ['questions/statistics/running-mean.md', 4],
    'statistics/',
  ),
  plantFiles(
    'a folder with a slip',
    move(THIRD, 'question/coding/running-mean.md'),
    ['question/coding/running-mean.md', 1],
    'questions/',
  ),
  plantFiles(
    'a folder in capitals',
    move(LAB, 'Materials/labs/simulation.md'),
    ['Materials/labs/simulation.md', 1],
    'materials/',
  ),
  plantFiles(
    'a material in the wrong folder',
    move(LAB, 'materials/mocks/simulation.md'),
    ['materials/mocks/simulation.md', 4],
    'labs/',
  ),
  plantFiles(
    'a map of another name',
    move('skill-maps/staff.md', 'skill-maps/principal.md'),
    ['skill-maps/principal.md', 2],
    '`staff`',
  ),
  plantFiles(
    'a map that is missing',
    (all) => all.delete('skill-maps/staff.md'),
    ['skill-maps/staff.md', 1],
    'missing',
  ),
  plantFiles('roles by another name', move('roles.yaml', 'role.yaml'), ['role.yaml', 1], 'roles.yaml'),
  plantFiles(
    'references with another ending',
    move('references.yaml', 'references.yml'),
    ['references.yml', 1],
    'references.yaml',
  ),
  plantFiles('a pack that is missing', (all) => all.delete('pack.yaml'), ['pack.yaml', 1], 'missing'),
  plantFiles('no curriculum', (all) => all.delete('curriculum.md'), ['curriculum.md', 1], 'missing'),
  plantFiles(
    'a copy of a question',
    (all) => all.set('questions/coding/running-mean-copy.md', textOf(all, THIRD)),
    ['questions/coding/running-mean.md', 2],
    'taken already',
  ),
  plantFiles(
    'notes beside the questions',
    put('questions/coding/notes.md', 'To do: more.\n'),
    ['questions/coding/notes.md', 1],
    'front matter',
  ),
  plantFiles(
    'an empty question',
    put('questions/coding/new.md', ''),
    ['questions/coding/new.md', 1],
    'empty',
  ),
  plantFiles(
    'a question without front matter',
    put('questions/coding/new.md', '## Question\n\nWhy?\n'),
    ['questions/coding/new.md', 1],
    'front matter',
  ),
  plantFiles(
    'front matter without an end',
    (all) => all.set(SECOND, textOf(all, SECOND).replace('\n---\n', '\n')),
    [SECOND, 1],
    'no end',
  ),
  plantFiles(
    'front matter behind a blank line',
    (all) => all.set(SECOND, `\n${textOf(all, SECOND)}`),
    [SECOND, 1],
    'before',
  ),
  plantFiles(
    'front matter between stars',
    (all) => all.set(SECOND, textOf(all, SECOND).replace('---', '+++').replace('\n---\n', '\n+++\n')),
    [SECOND, 1],
    'front matter',
  ),
  plantFiles('a letter of Latin 1', withBytes(SECOND, 'Which to report', [0xe9]), [SECOND, 71], 'UTF-8'),
  plantFiles(
    'a page in UTF-16',
    (all) => all.set(SECOND, Buffer.from(`\ufeff${textOf(all, SECOND)}`, 'utf16le')),
    [SECOND, 1],
    'UTF-8',
  ),
  plantFiles(
    'topics in Latin 1',
    withBytes('topics.yaml', 'Small programs', [0xe9]),
    ['topics.yaml', 8],
    'UTF-8',
  ),
  plantFiles(
    'lines ended as on old machines',
    (all) => all.set(SECOND, textOf(all, SECOND).replaceAll('\n', '\r')),
    [SECOND, 1],
    'line',
  ),
  plant('a character that is nothing', SECOND, 'Which to report', '⟦Which\u0000 to report', 'U+0000'),
  plant('a character that turns the text', SECOND, 'Which to report', '⟦Which \u202eto report', 'U+202E'),
  plant('a space without width', SECOND, 'Which to report', '⟦Which\u200b to report', 'U+200B'),
  plant('a byte order mark in the middle', SECOND, 'Which to report', '⟦\ufeffWhich to report', 'U+FEFF'),
  plant('a hyphen that nobody sees', SECOND, 'Which to report', '⟦Which to re\u00adport', 'U+00AD'),
  plant('a letter that was lost before', SECOND, 'Which to report', '⟦Which caf\ufffd to report', 'lost'),
  plant('UTF-8 read as Latin 1', SECOND, 'Which to report', '⟦Which to report â€“ or not', 'â€“'),
  plant('a character of nobody in a title', 'topics.yaml', 'name: Coding', '⟦name: Cod\u200bing', 'U+200B'),
  plant('a drawing with a script', DRAWING, '<path d="M0 0"/>', '⟦<script>alert(1)</script>', 'script'),
  plant(
    'a drawing with a handler',
    DRAWING,
    '<path d="M0 0"/>',
    '⟦<path d="M0 0" onclick="x()"/>',
    'onclick',
  ),
  plant(
    'a drawing with a picture of elsewhere',
    DRAWING,
    '<path d="M0 0"/>',
    '⟦<image href="https://example.org/x.png"/>',
    'image',
  ),
  plant('a drawing that does not close', DRAWING, '<path d="M0 0"/>', '⟦<g>', 'g>'),
  plant('a drawing with an ampersand', DRAWING, '<path d="M0 0"/>', '⟦<text>R & D</text>', '&amp;'),
  plantFiles(
    'a drawing without a size',
    (all) => all.set(DRAWING, textOf(all, DRAWING).replace(' viewBox="0 0 4 3"', '')),
    [DRAWING, 1],
    'viewBox',
  ),
  plantFiles('a picture of another kind', put(DRAWING, PNG), [DRAWING, 1], '.png'),
  plantFiles('a picture of text', put(DRAWING, 'soon\n'), [DRAWING, 1], 'no image'),
  plantFiles(
    'a picture that nobody shows',
    put('guides/plot.png', PNG),
    ['guides/plot.png', 1],
    'no text shows',
  ),
  plantFiles(
    'a picture of a megabyte',
    put(DRAWING, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">${' '.repeat(1_000_000)}</svg>`),
    [DRAWING, 1],
    'kB',
  ),
  plantFiles(
    'a picture with its ending in capitals',
    move(DRAWING, 'questions/statistics/two.SVG'),
    ['questions/statistics/two.SVG', 1],
    '.svg',
  ),
  plant('code that fails', FIRST, 'assert middle == 2.0', '⟦assert middle == 3.0', 'AssertionError'),
  plant('code that is no Python', FIRST, 'assert middle == 2.0', '⟦assert middle = 2.0', 'SyntaxError'),
  plant('code of a library that is not', FIRST, 'import numpy as np', '⟦import numpie as np', 'numpie'),
  plant(
    'code without a test',
    FIRST,
    `${TEST}${BETWEEN}assert middle == 2.0`,
    `⟦${TEST}${BETWEEN}assert True`,
    'pass',
  ),
  plant(
    'a mutant that is no program',
    FIRST,
    TEST,
    '⟦middle = np.median(values)  # mutant: middle = (',
    'no program',
  ),
  plant(
    'a mutant that is the line',
    FIRST,
    TEST,
    '⟦middle = np.median(values)  # mutant: middle = np.median(values)',
    'pass',
  ),
  plant('code without a mutant', FIRST, `${FENCE}${TEST}`, `⟦${FENCE}middle = np.median(values)`, 'no line'),
  plant(
    'a second mutant',
    FIRST,
    'assert middle == 2.0',
    '⟦assert middle == 2.0  # mutant: pass',
    'second mutant',
  ),
  plant(
    'Python that is not run',
    SECOND,
    'Which to report',
    '⟦```python\nprint(1)\n```\n\nWhich to report',
    'not run',
  ),
];
