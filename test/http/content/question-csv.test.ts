import { parse } from 'csv-parse/sync';
import { afterAll, expect, it } from 'vitest';
import { startService } from '../../helpers/http.ts';

const service = startService();
afterAll(() => service.close());

it('has the questions that the filters leave, by id, each field whole', async () => {
  const answer = await service.request('/v1/questions.csv?level=intermediate');
  const rows: Record<string, string>[] = parse(await answer.text(), { bom: true, columns: true });
  const listed = await service.json('/v1/questions?level=intermediate&limit=100&format=text&include=answer');
  const questions = (listed as unknown as { items: Record<string, unknown>[] }).items;
  expect(questions.length).toBeGreaterThan(3);
  expect(rows.map((row) => [row.id, row.title, row.prompt, row.page, row.core])).toEqual(
    questions.map(({ id, title, prompt, page, core }) => [id, title, prompt, page, String(core)]),
  );
  expect(rows.map((row) => row.shortAnswer)).toEqual(
    questions.map(({ answer }) => (answer as { shortAnswer: string }).shortAnswer),
  );
});
