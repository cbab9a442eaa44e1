/** A quiz sheet: `node quiz.ts [topic]`. The service is at `STEPLADDER_URL`, or on this machine. */
import { openStepladder, ProblemError } from 'stepladder-client';

const stepladder = openStepladder({ baseUrl: process.env.STEPLADDER_URL ?? 'http://127.0.0.1:8787' });
const topic = process.argv.slice(2);

try {
  const sheet = stepladder.questions({ topic, include: ['answer'], format: 'text', sort: 'minutes' });
  const answers: string[] = [];
  for await (const { title, prompt, answer } of sheet) {
    answers.push(`${title}: ${answer.shortAnswer}`);
    console.log(`${answers.length}. ${title}\n${prompt}\n`);
  }
  console.log(`Answers\n\n${answers.join('\n\n')}`);
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  const [fault] = error.problem.errors;
  console.error(error.problem.detail, fault?.didYouMean ? `Did you mean "${fault.didYouMean}"?` : '');
}
