import type { Release } from '../../domain/content-pack.ts';
import type { Content } from '../caching.ts';
import { renderPage } from './page.tsx';

/** The front door: what this is, where to go, and what is being served today. */
export function renderIndexPage(release: Release): Content {
  const { counts } = release;
  return renderPage({
    title: 'Stepladder',
    body: (
      <main>
        <h1>Stepladder</h1>
        <p>
          Questions for AI and ML engineering interviews, with answers that cite their sources, and study
          plans that your calendar can subscribe to. Reading needs no key. A plan needs no account: whoever
          holds its key owns it.
        </p>
        <h2>Start here</h2>
        <ul>
          <li>
            <a href="/v1/plans/example.ics">An example plan for your calendar</a>, and{' '}
            <a href="/v1/plans/example">the same as JSON</a>
          </li>
          <li>
            <a href="/v1/questions?core=true&limit=5">Five questions that everybody should know</a>
          </li>
          <li>
            <a href="/v1/skill-maps">What is expected of you at your level</a>
          </li>
        </ul>
        <h2>Build on it</h2>
        <ul>
          <li>
            <a href="/docs">The API, to read and to try</a>
          </li>
          <li>
            <a href="/openapi.json">The contract as OpenAPI 3.1</a>
          </li>
        </ul>
        <h2>Served today</h2>
        <p>
          {counts.questions} questions on {counts.topics} topics, {counts.skillMaps} skill maps,{' '}
          {counts.materials} primers, labs and mocks, {counts.guides} guides, {counts.references} references.
        </p>
        <p class="muted">
          Release <code>{release.id}</code>, built {release.builtAt.slice(0, 10)}
        </p>
      </main>
    ),
  });
}
