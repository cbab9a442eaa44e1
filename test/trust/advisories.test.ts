import { afterAll, describe, expect, it } from 'vitest';
import { startService } from '../helpers/http.ts';
import { storePlan } from './credentials.ts';

const service = startService();
afterAll(() => service.close());

describe('what has been reported of others', () => {
  it.each([
    ['sort', 'a" desc--'],
    ['sort', 'id; DROP TABLE questions'],
    ['fields', 'id,(select json from plans)'],
    ['topic', "' OR 1=1 --"],
  ])('a %s that is SQL is refused (CVE-2026-26980, CVE-2026-39356)', async (name, value) => {
    const response = await service.request(`/v1/questions?${new URLSearchParams({ [name]: value })}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ parameter: name }] });
  });

  it('no spelling of a private address is answered without its key (CVE-2026-39406, -39407, -54286, -47676)', async () => {
    const { id } = await storePlan(service.deps.plans);
    const paths = [`/v1/plans/${id}`, `/v1/plans/${id}/calendar`, `/v1/plans/${id}/busy`, '/metrics'];
    const spellings = [
      (path: string) => path,
      (path: string) => `/${path}`,
      (path: string) => `${path}/`,
      (path: string) => `${path}//`,
      (path: string) => `${path}%2F`,
      (path: string) => `${path}%00`,
      (path: string) => `${path};a=b`,
      (path: string) => `${path}%20`,
      (path: string) => `${path}?key=`,
      (path: string) => path.replace(/(?<=.)\/(?=[^/]+$)/, '%5C'),
      (path: string) => path.replace(/\/(?=[^/]+$)/, '//'),
      (path: string) => path.replace(/\/(?=[^/]+$)/, '/./'),
      (path: string) => path.replace(/\/(?=[^/]+$)/, '/%2e%2e/plans/'),
      (path: string) => path.toUpperCase(),
    ];
    for (const path of paths) {
      const statuses = [];
      for (const spell of spellings)
        statuses.push((await service.request(spell(path), { redirect: 'manual' })).status);
      expect(statuses.filter((status) => status < 300)).toEqual([]);
    }
  });

  it('what is included many times is included once, and costs no more (CVE-2026-35441)', async () => {
    const once = await service.request('/v1/questions/q01?include=topic');
    const many = await service.request(`/v1/questions/q01?include=${Array(50).fill('topic').join(',')}`);
    expect(many.status).toBe(200);
    expect(await many.json()).toEqual(await once.json());
  });
});
