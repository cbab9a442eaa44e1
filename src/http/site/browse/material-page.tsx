import { formatMinutes } from '../../../domain/format.ts';
import type { Material } from '../../../domain/material.ts';
import { type Taxonomy, titleOf } from '../../../domain/pack-settings.ts';
import { Origin, References, Rich } from '../../content/rich.tsx';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { BlockName } from '../block-name.tsx';
import { Day } from '../date-language.tsx';
import { MATERIAL_NAMES } from '../names.ts';
import { renderSitePage } from '../site-page.tsx';

/** A primer, lab or mock script to read. */
export function renderMaterialPage(
  deps: Pick<HttpDeps, 'site' | 'publicUrl'>,
  material: Material,
  names: MaterialNames & { language: string },
): Content {
  const { topicName } = names;
  return renderSitePage(deps, {
    title: material.title,
    description: material.body.text.slice(0, 200),
    section: '/materials',
    language: names.language,
    reading: true,
    head: <link rel="canonical" href={`${deps.publicUrl}/materials/${material.slug}`} />,
    body: (
      <article class="question">
        <header class="stack-small">
          <p class="crumbs">
            <a href="/materials">Materials</a> ›{' '}
            <a href={`/materials#${material.kind}`}>{MATERIAL_NAMES[material.kind].many}</a>
          </p>
          <h1>{material.title}</h1>
          <MaterialMeta material={material} names={names} />
        </header>
        <Rich text={material.body} />
        <References references={material.references} />
        <p class="help">
          Checked on <Day date={material.updatedAt} />.{' '}
          <a href={`/questions?topic=${material.topic}`}>Questions on {topicName}</a>
          <Origin of={material} />
        </p>
      </article>
    ),
  });
}

/** What people call the words of a material. */
export interface MaterialNames {
  topicName: string;
  taxonomy: Taxonomy;
}

export function MaterialMeta({ material, names }: { material: Material; names: MaterialNames }) {
  const { topicName, taxonomy } = names;
  return (
    <p class="meta">
      <span>{topicName}</span>
      <span>{titleOf(taxonomy.questionLevels, material.level)}</span>
      <span>{formatMinutes(material.minutes)}</span>
      <BlockName id={material.block} taxonomy={taxonomy} />
    </p>
  );
}
