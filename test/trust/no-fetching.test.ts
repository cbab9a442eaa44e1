import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { post, REQUEST, startService } from '../helpers/http.ts';
import { storePlan } from './credentials.ts';

it('no address that a client gives is fetched (CVE-2026-35409, CVE-2026-40168, CVE-2026-41172)', async () => {
  const trap = createServer((_request, response) => response.end('caught'));
  trap.listen(0, '127.0.0.1');
  await once(trap, 'listening');
  const service = startService();
  onTestFinished(async () => {
    trap.close();
    await service.close();
  });
  const url = `http://127.0.0.1:${(trap.address() as AddressInfo).port}/metadata`;
  const connecting = vi.spyOn(Socket.prototype, 'connect');
  onTestFinished(() => connecting.mockRestore());
  // What is spied on is what a request would go through.
  await (await fetch(url)).text();
  expect(connecting).toHaveBeenCalledTimes(1);
  connecting.mockClear();

  const calendar = ['BEGIN:VCALENDAR', `SOURCE;VALUE=URI:${url}`, `REFRESH-INTERVAL;VALUE=DURATION:PT1H`]
    .concat(['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20261101T000000Z', 'DTSTART:20270104T180000Z'])
    .concat(['DTEND:20270104T190000Z', `ATTACH:${url}`, `URL:${url}`, `IMAGE;VALUE=URI:${url}`])
    .concat([`ATTENDEE;DIR="${url}":mailto:a@a.example`, 'END:VEVENT', 'END:VCALENDAR', ''])
    .join('\r\n');
  const { id, key } = await storePlan(service.deps.plans);
  const own = { Authorization: `Bearer ${key}`, 'If-Match': '*' };
  const ownItems = [{ id: 'own-1', title: `![a](${url})`, minutes: 30, topic: 'statistics', url }];
  const report = { kind: 'broken_link', text: `see ${url}`, quote: url };
  const sent: [string, RequestInit?][] = [
    ['/v1/plans', post({ ...REQUEST, ownItems })],
    ['/v1/plans/preview', post({ ...REQUEST, ownItems })],
    [
      `/v1/plans/${id}/busy`,
      { method: 'POST', body: calendar, headers: { ...own, 'Content-Type': 'text/calendar' } },
    ],
    [
      `/v1/plans/${id}/busy`,
      { method: 'POST', body: url, headers: { ...own, 'Content-Type': 'text/calendar' } },
    ],
    [`/v1/plans/${id}/busy`, post({ url }, own)],
    ['/v1/questions/q01/reports', post(report)],
    [`/oembed?url=${encodeURIComponent(url)}`],
    [`/v1/questions?url=${encodeURIComponent(url)}`],
    [url],
    [
      '/v1/questions',
      { headers: { Host: new URL(url).host, Referer: url, Origin: url, 'X-Forwarded-Host': url } },
    ],
    [
      '/mcp',
      post({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: 'get_question', arguments: { id: url } },
      }),
    ],
  ];
  const statuses: number[] = [];
  for (const [path, init] of sent) {
    const response = await service.request(path, init);
    await response.text();
    statuses.push(response.status);
  }
  expect(statuses.slice(0, 3)).toEqual([201, 200, 200]);
  expect(connecting).not.toHaveBeenCalled();
});
