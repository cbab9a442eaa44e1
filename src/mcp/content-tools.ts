import { z } from '@hono/zod-openapi';
import type { McpServer } from '@modelcontextprotocol/server';
import { FOUND_TYPES } from '../domain/search.ts';
import { Answer } from '../wire/answer.ts';
import { Question } from '../wire/question.ts';
import { SkillMap } from '../wire/skill-map.ts';
import { callApi } from './call-api.ts';
import {
  FittedAnswer,
  FittedSkillMap,
  FoundItems,
  filters,
  omitFields,
  QuestionItems,
  questionId,
  Rubric,
} from './content-schemas.ts';
import type { McpDeps, ToolDeps } from './deps.ts';
import { handleToolCall, READS, toolResult } from './tool-result.ts';

/** Tools that read content: nothing that they answer depends on who asks. */
export function registerContentTools(server: McpServer, deps: ToolDeps): void {
  registerLists(server, deps);
  registerQuestionParts(server, deps);
  server.registerTool(
    'get_skill_map',
    {
      title: 'Get a skill map',
      description:
        'What is expected at a career level: topics and skills with a target from 0 (none) to 4 (leads).',
      inputSchema: z.strictObject({
        careerLevel: z.string().min(1).max(64).describe('A career level, by slug.'),
        role: z.string().optional().describe('Moves the targets to this role, by slug.'),
      }),
      outputSchema: FittedSkillMap,
      annotations: READS,
    },
    handleToolCall(deps, async ({ careerLevel, role }) => {
      const query = { role };
      const map = await callApi(deps, SkillMap, { path: ['v1', 'skill-maps', careerLevel], query });
      return toolResult<z.output<typeof FittedSkillMap>>(
        { ...map, omitted: [] },
        [],
        omitFields(['body', 'impactAreas', 'milestones', 'projects', 'focusAreas']),
      );
    }),
  );
}

function registerLists(server: McpServer, deps: ToolDeps): void {
  server.registerTool(
    'search',
    {
      title: 'Search the content',
      description: 'Finds questions, study materials and guides, best first.',
      inputSchema: z.strictObject({
        q: z
          .string()
          .min(1)
          .max(500)
          .describe('What is sought; "in quotes" stand together, -word is not wanted.'),
        type: z.array(z.enum(FOUND_TYPES)).optional().describe('Only these.'),
        limit: z.int().min(1).max(10).default(5).describe('How many at most.'),
      }),
      outputSchema: FoundItems,
      annotations: READS,
    },
    handleToolCall(deps, async (query) => {
      const found = await callApi(deps, FoundItems, { path: ['v1', 'search'], query });
      return toolResult(
        found,
        found.items.map(({ page, title }) => ({ uri: page, name: title })),
      );
    }),
  );
  server.registerTool(
    'sample_questions',
    {
      title: 'Draw questions',
      description:
        'Draws interview questions, without their answers. The same seed draws the same questions.',
      inputSchema: z.strictObject({
        n: z.int().min(1).max(10).default(3).describe('How many.'),
        seed: z
          .string()
          .regex(/^[\w.:-]{1,64}$/)
          .default('1')
          .describe('1 to 64 letters, digits, "_", "-", "." or ":".'),
        exclude: z.array(z.string()).max(250).optional().describe('Not these, by id or slug.'),
        ...filters,
      }),
      outputSchema: QuestionItems,
      annotations: READS,
    },
    handleToolCall(deps, async (query) => questionItems(deps, ['sample'], query)),
  );
  server.registerTool(
    'related_questions',
    {
      title: 'Related questions',
      description: 'The questions nearest to one, nearest first: where to go next.',
      inputSchema: z.strictObject({ id: questionId }),
      outputSchema: QuestionItems,
      annotations: READS,
    },
    handleToolCall(deps, async ({ id }) => questionItems(deps, [id, 'related'], {})),
  );
}

type QuestionQuery = Record<string, string | number | string[] | undefined>;

async function questionItems(deps: McpDeps, path: string[], query: QuestionQuery) {
  const list = await callApi(deps, QuestionItems.omit({ omitted: true }), {
    path: ['v1', 'questions', ...path],
    query,
  });
  return toolResult<z.output<typeof QuestionItems>>(
    { ...list, omitted: 0 },
    [],
    ({ items, release }, step) =>
      step < items.length ? { items: items.slice(0, -step), release, omitted: step } : undefined,
  );
}

function registerQuestionParts(server: McpServer, deps: ToolDeps): void {
  server.registerTool(
    'get_question',
    {
      title: 'Get a question',
      description: 'One question as an interviewer asks it, without its answer.',
      inputSchema: z.strictObject({ id: questionId }),
      outputSchema: Question,
      annotations: READS,
    },
    handleToolCall(deps, async ({ id }) => {
      const question = await callApi(deps, Question, { path: ['v1', 'questions', id] });
      return toolResult(question, [{ uri: question.page, name: question.title }]);
    }),
  );
  server.registerTool(
    'get_answer',
    {
      title: 'Get an answer',
      description: 'The full answer with rubric, code and the references that it cites by [@key].',
      inputSchema: z.strictObject({ id: questionId }),
      outputSchema: FittedAnswer,
      annotations: READS,
    },
    handleToolCall(deps, async ({ id }) => {
      const answer = { ...(await fetchAnswer(deps, id)), page: pageOf(deps, id), omitted: [] };
      return toolResult<z.output<typeof FittedAnswer>>(
        answer,
        [{ uri: answer.page, name: id }],
        omitFields(['code', 'codeNotes', 'corrections', 'limits', 'numbers', 'followUps', 'answer']),
      );
    }),
  );
  server.registerTool(
    'get_rubric',
    {
      title: 'Get a rubric',
      description:
        'What an answer is graded by: weak, acceptable and strong for each criterion, with references.',
      inputSchema: z.strictObject({ id: questionId }),
      outputSchema: Rubric,
      annotations: READS,
    },
    handleToolCall(deps, async ({ id }) => {
      const rubric = Rubric.parse({ ...(await fetchAnswer(deps, id)), page: pageOf(deps, id), omitted: [] });
      return toolResult(rubric, [{ uri: rubric.page, name: id }], omitFields(['numbers', 'followUps']));
    }),
  );
}

function fetchAnswer(deps: McpDeps, id: string) {
  return callApi(deps, Answer, { path: ['v1', 'questions', id, 'answer'] });
}

function pageOf({ publicUrl }: McpDeps, id: string): string {
  return `${publicUrl}/questions/${encodeURIComponent(id)}`;
}
