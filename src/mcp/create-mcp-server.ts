import { McpServer } from '@modelcontextprotocol/server';
import { registerContentTools } from './content-tools.ts';
import type { McpDeps } from './deps.ts';
import { openSkills, registerInterviewCoach } from './interview-coach.ts';
import { registerPlanTools } from './plan-tools.ts';

const LISTS = { ttlMs: 300_000, cacheScope: 'public' } as const;

/** The catalogue and the planner as tools of the Model Context Protocol, for one caller. */
export async function createMcpServer(deps: McpDeps, version: string): Promise<McpServer> {
  const server = new McpServer(
    { name: 'stepladder', title: 'Stepladder', version },
    {
      instructions:
        'Interview questions with sourced answers, rubrics and skill maps, and study plans. Cite the references that a result carries. The prompt interview-coach holds an interview.',
      // The same for everybody, as long as this program runs.
      cacheHints: { 'tools/list': LISTS, 'prompts/list': LISTS, 'resources/list': LISTS },
    },
  );
  const clientVersion = () => server.server.getNegotiatedProtocolVersion() ?? deps.requestVersion;
  registerContentTools(server, { ...deps, clientVersion });
  registerPlanTools(server, { ...deps, clientVersion });
  registerInterviewCoach(server);
  (await openSkills()).attach(server);
  return server;
}
