import type { Curriculum } from '../../../domain/curriculum.ts';
import { formatCount } from '../../../domain/format.ts';
import type { Taxonomy } from '../../../domain/pack-settings.ts';
import { blockWeeks } from '../../../service/index.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Content } from '../../protocol/caching.ts';
import { renderSitePage } from '../site-page.tsx';
import { Block } from './curriculum-block.tsx';

/** The blocks, each with its activities folded by level. */
export function renderCurriculumPage(
  deps: Pick<HttpDeps, 'site' | 'publicUrl'>,
  curriculum: Curriculum,
  topicNames: ReadonlyMap<string, string>,
  taxonomy: Taxonomy,
): Content {
  const weeks = blockWeeks(taxonomy.blocks);
  const count = formatCount(curriculum.blocks.length, 'block');
  return renderSitePage(deps, {
    title: curriculum.title,
    description: `${count}, each with what it covers and with things to build, derive and try.`,
    section: '/curriculum',
    reading: true,
    head: <link rel="canonical" href={`${deps.publicUrl}/curriculum`} />,
    body: (
      <div class="stack-large">
        <header class="stack-small">
          <h1>{curriculum.title}</h1>
          <p class="lead">
            {count} in the order in which a plan goes through them. A plan takes from each what your time and
            your level allow.
          </p>
          <nav aria-label="Blocks">
            <ol class="plain row small">
              {curriculum.blocks.map(({ id, title }) => (
                <li>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ol>
          </nav>
        </header>
        {curriculum.blocks.map((block, index) => (
          <Block
            block={block}
            place={index + 1}
            weeks={weeks.get(block.id) ?? { from: 1, to: 1 }}
            topicNames={topicNames}
            taxonomy={taxonomy}
          />
        ))}
      </div>
    ),
  });
}
