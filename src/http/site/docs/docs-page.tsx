import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { renderSitePage } from '../site-page.tsx';
import { type Contract, placedByTag } from './contract.ts';
import { OperationView } from './operation-view.tsx';
import { Prose } from './prose.tsx';
import { SchemaList } from './schema-view.tsx';

/** The API reference: every operation and shape of the contract, to read, to search and to try. */
export function renderDocsPage(deps: Pick<HttpDeps, 'site' | 'publicUrl' | 'openApi'>): Content {
  const contract = JSON.parse(deps.openApi) as Contract;
  const groups = contract.tags
    .map((tag) => ({ ...tag, placed: placedByTag(contract, tag.name) }))
    .filter(({ placed }) => placed.length > 0);
  return renderSitePage(deps, {
    title: 'API reference',
    description: contract.info.description,
    section: '/docs',
    body: (
      <div class="api">
        <nav class="api-nav stack" aria-label="Operations">
          <div class="field" data-api-search hidden>
            <label for="api-search">Find an operation or a shape</label>
            <input id="api-search" type="search" autocomplete="off" />
          </div>
          {groups.map(({ name, placed }) => (
            <details class="fold">
              <summary>{name}</summary>
              <ul class="plain">
                {placed.map(({ operation }) => (
                  <li data-entry-link={operation.operationId}>
                    <a href={`#${operation.operationId}`}>{operation.summary}</a>
                  </li>
                ))}
              </ul>
            </details>
          ))}
          <p>
            <a href="#schemas">Shapes</a>
          </p>
        </nav>
        <div class="stack-large">
          <header class="stack">
            <h1>API reference</h1>
            <p class="lead">{contract.info.description}</p>
            <p>
              Version {contract.info.version}. The contract itself is{' '}
              <a href="/openapi.json">an OpenAPI document</a>. Dates are days of a plan’s zone, moments are
              RFC 3339, and every fault is a <a href="#schema-Problem">Problem</a> that says which field is
              wrong.
            </p>
          </header>
          {groups.map(({ name, description, placed }) => (
            <section class="stack" aria-labelledby={`tag-${name}`}>
              <h2 id={`tag-${name}`}>{name}</h2>
              <Prose text={description} />
              {placed.map((each) => (
                <OperationView contract={contract} placed={each} publicUrl={deps.publicUrl} />
              ))}
            </section>
          ))}
          <SchemaList contract={contract} />
        </div>
      </div>
    ),
  });
}
