import { openRelease } from '../content/open-release.ts';
import { answerPublic } from '../protocol/caching.ts';
import { API_ADDRESSES } from './api-addresses.ts';
import { fileOperation, textFile } from './file-operation.ts';
import { type ContentPage, listPages } from './list-pages.ts';

/** What is here, for language models that read pages (https://llmstxt.org). */
export const getLlms = fileOperation(
  { operationId: 'getLlms', path: '/llms.txt', summary: 'What is here, for language models' },
  (call) => {
    const { publicUrl } = call.deps;
    const { catalogue, release } = openRelease(call.deps, undefined);
    return answerPublic(call, { release, key: {} }, () => {
      const { questions, materials, guides } = listPages(catalogue);
      const link = (title: string, path: string) => `- [${title.replace(/[[\]]/g, '')}](${publicUrl}${path})`;
      const section = (name: string, pages: readonly ContentPage[]) =>
        pages.length === 0
          ? []
          : [`## ${name}`, '', ...pages.map(({ title, path }) => link(title, path)), ''];
      const lines = [
        `# ${catalogue.getSettings().name}`,
        '',
        '> Questions with sourced answers, primers, labs, mock interviews and guides, and study plans made of them. Reading needs no key.',
        '',
        `Each question is at \`${publicUrl}/v1/questions/{slug}\` as JSON and its answer at \`${publicUrl}/v1/questions/{slug}/answer\` as Markdown inside JSON; \`${publicUrl}/v1/search?q=\` searches everything.`,
        '',
        '## API',
        '',
        ...Object.entries(API_ADDRESSES).map(([word, path]) => link(word, path)),
        '',
        ...section('Guides', guides),
        ...section('Primers, labs and mock interviews', materials),
        ...section('Questions', questions),
      ];
      return textFile('text/markdown', lines.join('\n'));
    });
  },
);
