import { McpServer } from '@modelcontextprotocol/server';
import { registerContentTools } from './content-tools.ts';
import type { McpDeps } from './deps.ts';
import { registerInterviewCoach } from './interview-coach.ts';
import { registerPlanTools } from './plan-tools.ts';

/** The catalogue and the planner as tools of the Model Context Protocol, for one caller. */
export function createMcpServer(deps: McpDeps, version: string): McpServer {
  const server = new McpServer(
    { name: 'stepladder', title: 'Stepladder', version },
    {
      instructions:
        'Interview questions with sourced answers, rubrics and skill maps, and study plans. Cite the references that a result carries. The prompt interview-coach holds an interview.',
    },
  );
  registerContentTools(server, deps);
  registerPlanTools(server, deps);
  registerInterviewCoach(server);
  return server;
}
