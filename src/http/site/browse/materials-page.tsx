import type { Material } from '../../../domain/material.ts';
import type { Taxonomy } from '../../../domain/pack-settings.ts';
import { MATERIAL_KINDS } from '../../../domain/taxonomy.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { MATERIAL_NAMES } from '../names.ts';
import { renderSitePage } from '../site-page.tsx';
import { MaterialMeta } from './material-page.tsx';

const PURPOSE = {
  primer: 'Read these before the questions that build on them.',
  lab: 'Build these: what you have repaired yourself, you can explain.',
  mock: 'Scripts for two people and a clock. Ask a friend, or play both parts.',
} as const;

/** All materials, by kind. */
export function renderMaterialsPage(
  deps: Pick<HttpDeps, 'site' | 'publicUrl'>,
  materials: readonly Material[],
  topicNames: ReadonlyMap<string, string>,
  taxonomy: Taxonomy,
): Content {
  const groups = MATERIAL_KINDS.map((kind) => ({
    kind,
    entries: materials.filter((material) => material.kind === kind),
  })).filter(({ entries }) => entries.length > 0);
  return renderSitePage(deps, {
    title: 'Materials',
    description: 'Primers to read, labs to build and scripts for mock interviews.',
    section: '/materials',
    head: <link rel="canonical" href={`${deps.publicUrl}/materials`} />,
    body: (
      <div class="stack-large">
        <header class="stack-small">
          <h1>Materials</h1>
          <p class="meta">
            {groups.map(({ kind, entries }) => (
              <a href={`#${kind}`}>
                {entries.length} {MATERIAL_NAMES[kind].many.toLowerCase()}
              </a>
            ))}
          </p>
        </header>
        {groups.map(({ kind, entries }) => (
          <section class="stack" id={kind}>
            <header>
              <h2>{MATERIAL_NAMES[kind].many}</h2>
              <p class="muted">{PURPOSE[kind]}</p>
            </header>
            <ul class="plain results">
              {entries.map((material) => (
                <li>
                  <a class="title" href={`/materials/${material.slug}`}>
                    {material.title}
                  </a>
                  <MaterialMeta
                    material={material}
                    names={{ topicName: topicNames.get(material.topic) ?? material.topic, taxonomy }}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    ),
  });
}
