import { z } from '@hono/zod-openapi';
import { AppError } from '../../domain/error.ts';
import { targetProficiency } from '../../domain/skill-map.ts';
import { ReleaseId } from '../../wire/common.ts';
import { names, Release, slug } from '../../wire/parameters.ts';
import { SkillMap, toSkillMap } from '../../wire/skill-map.ts';
import { Citations, Format } from '../../wire/text.ts';
import { answerJson } from '../protocol/caching.ts';
import { readOperation } from '../protocol/operation.ts';
import { publicJson } from '../protocol/responses.ts';
import { CONTENT_ERRORS, checkWords, notFound, openRelease } from './open-release.ts';
import { textForm } from './text-form.ts';

const OneSkillMap = SkillMap.extend({ release: ReleaseId }).openapi('OneSkillMap');
const MOST_SPECIALISATIONS = 2;

/** What is expected at a career level. */
export const getSkillMap = readOperation(
  {
    operationId: 'getSkillMap',
    method: 'get',
    path: '/v1/skill-maps/{careerLevel}',
    tag: 'content',
    summary: 'Get a skill map',
    description:
      'Focus areas, skills with target proficiency 0–4, projects and milestones, with the topics and questions behind each. `role` and `specialisations` move the targets.',
    params: z.strictObject({
      careerLevel: slug({ description: 'A career level, by slug.', example: 'mid' }),
    }),
    query: z.strictObject({
      role: z.string().optional().openapi({ description: 'A role, by slug.', example: 'ml-engineer' }),
      specialisations: names({
        description: 'At most two topics that may be chosen as specialisations.',
        example: ['nlp-llm'],
      }),
      format: Format,
      citations: Citations,
      release: Release,
    }),
    responses: publicJson(OneSkillMap, 'The skill map.'),
    errors: ['not_found', ...CONTENT_ERRORS],
  },
  (call) => {
    const { deps, params, query } = call;
    const { catalogue, release, pinned } = openRelease(deps, query.release);
    const { role: roleSlug, specialisations = [] } = query;
    checkWords(
      [
        'role',
        roleSlug === undefined ? undefined : [roleSlug],
        () => catalogue.listRoles().map(({ slug }) => slug),
      ],
      [
        'specialisations',
        query.specialisations,
        () => catalogue.listTopics().flatMap((topic) => (topic.specialisation ? [topic.slug] : [])),
      ],
    );
    if (specialisations.length > MOST_SPECIALISATIONS) throw tooManySpecialisations();
    const map = catalogue.listSkillMaps().find(({ careerLevel }) => careerLevel === params.careerLevel);
    if (!map) {
      const known = catalogue.listSkillMaps().map(({ careerLevel }) => careerLevel);
      throw notFound('skill map', 'careerLevel', params.careerLevel, known);
    }

    return answerJson<z.output<typeof OneSkillMap>>(
      call,
      { release, key: { ...query, ...params }, pinned },
      () => ({
        ...toSkillMap(map, {
          targets: targetProficiency(
            map,
            catalogue.listRoles().find(({ slug }) => slug === roleSlug),
            specialisations,
          ),
          role: roleSlug,
          specialisations,
          idsByTopic: catalogue.listQuestionIdsByTopic(),
          ...textForm(deps, catalogue, query),
        }),
        release,
      }),
    );
  },
);

function tooManySpecialisations(): AppError {
  const message = `At most ${MOST_SPECIALISATIONS} specialisations can be chosen.`;
  return new AppError('malformed', message, {
    issues: [{ parameter: 'specialisations', code: 'too_many_values', message }],
  });
}
