import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentStore, publish } from '../../src/cli/publish.ts';
import { putRelease } from '../../src/releases/index.ts';

const PAGE = 'questions/statistics/bias-variance-tradeoff.md';

/** The shipped content in a copy that may be changed, published into a folder from which nodes take it. */
export interface Publisher {
  folder: string;
  /**
   * Publishes it once more.
   * @param title what one question is called from now on.
   * @returns the id of the release.
   */
  publish(title: string): Promise<string>;
}

/** @param root an empty folder for all that it makes. */
export function openPublisher(root: string): Publisher {
  const [content, data, folder] = [join(root, 'content'), join(root, 'data'), join(root, 'releases')];
  cpSync('content', content, { recursive: true });
  return {
    folder,
    async publish(title) {
      const page = join(content, PAGE);
      writeFileSync(page, readFileSync(page, 'utf8').replace(/^title: .*$/m, `title: ${title}`));
      const options = { force: false, heldReleases: 3, code: { run: 'nothing' as const } };
      const { release } = await publish(content, data, options);
      putRelease(contentStore(data), folder, { release, publishedAt: new Date().toISOString(), most: 3 });
      return release.id;
    },
  };
}
