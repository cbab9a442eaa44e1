import { expect } from 'vitest';
import { releaseId } from '../../../src/catalogue/index.ts';
import { samplePack } from '../../../testbed/packs/sample-pack.ts';
import type { RouteRows } from './route-row.ts';

const RELEASE = releaseId(samplePack());

/** Operations on content, with the sample pack behind them. */
export const contentRows: RouteRows = {
  getApiIndex: {
    answers: {
      name: 'AI and ML interviews',
      links: { questions: 'https://stepladder.test/v1/questions' },
    },
    refuses: { query: 'links=1', status: 400, names: 'links' },
  },
  getContentStylesheet: {
    answers: '.code-keyword { color: red; }',
    headers: { 'Content-Type': /^text\/css/ },
    refuses: { query: 'theme=dark', status: 400, names: 'theme' },
  },
  getRobots: { answers: 'Disallow: /p/', refuses: 'other methods' },
  getSitemap: {
    answers: '<loc>https://stepladder.test/questions/bias-variance</loc><lastmod>2026-10-06</lastmod>',
    headers: { 'Content-Type': /^application\/xml/ },
    refuses: 'other methods',
  },
  getLlms: {
    answers: '- [The bias-variance trade-off](https://stepladder.test/questions/bias-variance)',
    refuses: 'other methods',
  },
  getApiCatalog: {
    answers: { linkset: [{ anchor: 'https://stepladder.test/v1', 'service-doc': [{ type: 'text/html' }] }] },
    headers: { 'Content-Type': /^application\/linkset\+json/, Link: /rel="api-catalog"/ },
    refuses: 'other methods',
  },
  answerMcpCall: {
    send: {
      json: {
        ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
        params: { name: 'get_question', arguments: { id: 'q01' } },
      },
      headers: { Accept: 'application/json, text/event-stream', 'MCP-Protocol-Version': '2025-06-18' },
    },
    answers: '"structuredContent":{"id":"q01"',
    refuses: 'other methods',
  },
  getMetrics: {
    send: { headers: { Authorization: 'Bearer operators-token-for-tests' } },
    answers: 'stepladder_figures 0',
    headers: { 'Cache-Control': 'private, no-store' },
    refuses: 'other methods',
  },
  getFavicon: { answers: 'PNG', headers: { 'Content-Type': 'image/x-icon' }, refuses: 'other methods' },
  listQuestions: {
    send: { query: 'topic=statistics&level=intermediate&sort=id&limit=1' },
    answers: { items: [{ id: 'q01', slug: 'bias-variance', topic: 'statistics', level: 'intermediate' }] },
    refuses: { query: 'levl=entry', status: 400, names: 'levl' },
  },
  getAnkiCards: {
    send: { query: 'topic=statistics&level=intermediate' },
    answers:
      '\n"stepladder-q01"\t"Stepladder::AI and ML interviews"\t"topic::statistics level::intermediate kind::',
    headers: { 'Content-Disposition': 'attachment; filename="stepladder.anki.txt"' },
    refuses: { query: 'topic=statistcs', status: 400, names: 'topic' },
  },
  getQuestionCsv: {
    send: { query: 'topic=statistics&level=intermediate' },
    answers: 'q01,The bias-variance trade-off,intermediate,statistics,fundamentals,',
    headers: { 'Content-Disposition': 'attachment; filename="stepladder.csv"' },
    refuses: { query: 'level=intermediat', status: 400, names: 'level' },
  },
  getAtomFeed: {
    send: { query: 'topic=statistics' },
    answers: '<id>https://stepladder.test/v1/questions/q01</id>',
    headers: { 'Content-Type': /^application\/atom\+xml/ },
    refuses: { query: 'topic=statistcs', status: 400, names: 'topic' },
  },
  getJsonFeed: {
    send: { query: 'topic=statistics' },
    answers: { version: 'https://jsonfeed.org/version/1.1', authors: [{ name: 'AI and ML interviews' }] },
    headers: { 'Content-Type': /^application\/feed\+json/ },
    refuses: { query: 'tag=sql', status: 400, names: 'tag' },
  },
  sampleQuestions: {
    send: { query: 'n=2&seed=2026-11-30&level=intermediate&exclude=q01' },
    answers: { items: [{ id: 'q20' }, { id: 'q30' }], nextCursor: null },
    refuses: { query: 'n=2&stratify=kind', status: 400, names: 'stratify' },
  },
  getQuestion: {
    send: { params: { id: 'bias-variance' } },
    answers: { id: 'q01', title: 'The bias-variance trade-off', requires: ['q02'], parts: [10, 10] },
    refuses: { params: { id: 'q999' }, status: 404, names: 'id' },
  },
  listSparseQuestions: {
    send: { query: 'fields=title,topic&include=topic&limit=1' },
    answers: { items: [{ id: 'q01', topic: 'statistics', topicDetails: { name: 'statistics' } }] },
    refuses: { query: 'limit=1', status: 400, names: 'fields' },
  },
  getSparseQuestion: {
    send: { params: { id: 'bias-variance' }, query: 'fields=level' },
    answers: { id: 'q01', level: 'intermediate' },
    refuses: { params: { id: 'q01' }, query: 'fields=titel', status: 400, names: 'fields' },
  },
  getAnswerTree: {
    send: { params: { id: 'q01' } },
    answers: { questionId: 'q01', prompt: { type: 'root' }, shortAnswer: { type: 'root', children: [] } },
    refuses: { params: { id: 'q01' }, query: 'format=html', status: 400, names: 'format' },
  },
  getAnswer: {
    send: { params: { id: 'q01' } },
    answers: {
      questionId: 'q01',
      code: [{ language: 'python', tested: true, source: 'print(1 < 2)' }],
      limits: 'Experts differ.',
    },
    refuses: { params: { id: 'q01' }, query: 'format=pdf', status: 400, names: 'format' },
  },
  listRelatedQuestions: {
    send: { params: { id: 'bias-variance' } },
    answers: {
      items: ['q02', 'q12', 'q10', 'q09', 'q38', 'q20', 'q39', 'q37'].map((id) => ({ id })),
      nextCursor: null,
    },
    refuses: { params: { id: 'q999' }, status: 404, names: 'id' },
  },
  reportQuestion: {
    send: { params: { id: 'q01' }, json: { kind: 'wrong', text: 'It lowers the variance.', part: 'answer' } },
    status: 201,
    answers: { id: expect.stringMatching(/^rp_[0-9a-f]{20}$/) },
    refuses: { params: { id: 'q01' }, json: { kind: 'bad', text: 'So it is.' }, status: 422, names: '/kind' },
  },
  searchContent: {
    send: { query: 'q=red+flags&type=guide' },
    answers: { items: [{ type: 'guide', id: 'red-flags', tier: 'all-words' }], nextCursor: null, total: 1 },
    refuses: { query: 'q=red&type=video', status: 400, names: 'type' },
  },
  listTopics: {
    answers: { items: [{ slug: 'statistics' }, { slug: 'deep-learning' }, { slug: 'coding' }] },
    refuses: { query: 'release=latest', status: 400, names: 'release' },
  },
  getTopic: {
    send: { params: { slug: 'coding' } },
    answers: { slug: 'coding', specialisation: true },
    refuses: { params: { slug: 'codng' }, status: 404, names: 'slug' },
  },
  listLevels: {
    answers: {
      items: ['entry', 'intermediate', 'advanced', 'senior', 'expert', 'research'].map((level) => ({
        level,
      })),
    },
    refuses: { query: 'level=entry', status: 400, names: 'level' },
  },
  listSkillMaps: {
    answers: { items: ['entry', 'mid', 'senior', 'staff'].map((careerLevel) => ({ careerLevel })) },
    refuses: { query: 'careerLevel=mid', status: 400, names: 'careerLevel' },
  },
  getSkillMap: {
    send: { params: { careerLevel: 'mid' }, query: 'role=ml-engineer' },
    answers: { careerLevel: 'mid', targets: { statistics: 4, 'deep-learning': 3, coding: 2 } },
    refuses: { params: { careerLevel: 'mid' }, query: 'role=baker', status: 400, names: 'role' },
  },
  listRoles: {
    answers: { items: [{ slug: 'ml-engineer' }, { slug: 'data-scientist' }] },
    refuses: { query: 'role=ml-engineer', status: 400, names: 'role' },
  },
  getCurriculum: {
    answers: {
      title: 'Curriculum',
      blocks: Array.from({ length: 6 }, (_, index) => ({
        activities: [{ id: `act-${index + 1}`, minutes: 45 }],
      })),
    },
    refuses: { query: 'format=docx', status: 400, names: 'format' },
  },
  listMaterials: {
    send: { query: 'kind=mock' },
    answers: { items: [{ slug: 'coding-screen', kind: 'mock', round: 'coding' }] },
    refuses: { query: 'kind=video', status: 400, names: 'kind' },
  },
  getMaterial: {
    send: { params: { slug: 'attention' } },
    answers: { slug: 'attention', kind: 'primer', minutes: 60, parts: [30, 30], body: 'Read this.' },
    refuses: { params: { slug: 'atention' }, status: 404, names: 'slug' },
  },
  listGuides: {
    answers: { items: [{ slug: 'red-flags', summary: 'What makes interviewers say no.' }] },
    refuses: { query: 'limit=1', status: 400, names: 'limit' },
  },
  getGuide: {
    send: { params: { slug: 'red-flags' } },
    answers: { slug: 'red-flags', items: [{ name: 'No baseline' }, { name: 'Screen', minutes: 45 }] },
    refuses: { params: { slug: 'red-flag' }, status: 404, names: 'slug' },
  },
  getPack: {
    answers: {
      name: 'AI and ML interviews',
      fields: { topic: 'Topic', level: 'Level', kind: 'Kind' },
      careerLevels: [
        { slug: 'entry', title: 'Entry', years: { from: 0, to: 2 } },
        { slug: 'mid', questionLevels: ['intermediate', 'advanced'] },
        { slug: 'senior' },
        { slug: 'staff', years: { from: 8 } },
      ],
      defaults: { role: 'ml-engineer', careerLevel: 'mid' },
    },
    refuses: { query: 'release=now', status: 400, names: 'release' },
  },
  getAsset: {
    send: { params: { name: 'adapter-memory.0f1e2d3c4b5a.svg' } },
    answers: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>',
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
    refuses: { params: { name: 'adapter-memory.000000000000.svg' }, status: 404, names: 'name' },
  },
  getCurrentRelease: {
    answers: { counts: { questions: 40, materials: 2, guides: 1 }, builtAt: '2026-11-23T10:00:00Z' },
    refuses: { query: 'id=r_0', status: 400, names: 'id' },
  },
  listReleases: {
    answers: {
      items: [{ id: RELEASE, current: true, publishedAt: '2026-11-23T10:00:01.000Z' }],
      release: RELEASE,
    },
    refuses: { query: 'limit=1', status: 400, names: 'limit' },
  },
  getRelease: {
    send: { params: { id: RELEASE } },
    answers: { id: RELEASE, counts: { questions: 40 }, export: { count: 56 }, current: true },
    refuses: { params: { id: 'r_0' }, status: 400, names: 'id' },
  },
  listReleaseChanges: {
    send: { params: { id: RELEASE }, query: `since=${RELEASE}` },
    answers: { added: [], changed: [], retired: [], since: RELEASE, release: RELEASE },
    headers: { Vary: 'Accept-Encoding, Accept' },
    refuses: { params: { id: RELEASE }, query: `since=r_${'0'.repeat(32)}`, status: 410, names: 'since' },
  },
  getReleaseContent: {
    send: { params: { id: RELEASE }, headers: { Range: 'bytes=0-14' } },
    status: 206,
    answers: 'SQLite format 3',
    headers: {
      'Cache-Control': /immutable/,
      'Content-Range': /^bytes 0-14\/\d+$/,
      'Content-Length': '15',
      'Repr-Digest': /^sha-256=:[\w+/]{43}=:$/,
    },
    refuses: { params: { id: `r_${'0'.repeat(32)}` }, status: 410, names: 'id' },
  },
  syncContent: {
    send: { query: `since=${RELEASE}` },
    answers: { items: [], nextCursor: null, since: RELEASE, release: RELEASE, export: { count: 56 } },
    refuses: { query: `since=r_${'0'.repeat(32)}`, status: 410, names: 'since' },
  },
  exportContent: {
    answers: '{"id":"curriculum","item":{"blocks":[',
    headers: { 'Content-Type': 'application/x-ndjson' },
    refuses: { query: 'format=csv', status: 400, names: 'format' },
  },
  getQuestionEmbed: {
    send: { params: { id: 'q01' }, query: 'theme=dark&answer=shown' },
    answers: 'The bias-variance trade-off',
    headers: {
      'Content-Security-Policy': /^default-src 'none'; style-src 'sha256-\S+'; script-src 'sha256-/,
    },
    refuses: { params: { id: 'q01' }, query: 'theme=blue', status: 400, names: 'theme' },
  },
  getEmbedScript: {
    answers: "customElements.define('stepladder-question'",
    headers: { 'Content-Type': /^text\/javascript/, 'Cross-Origin-Resource-Policy': 'cross-origin' },
    refuses: { query: 'version=2', status: 400, names: 'version' },
  },
  getOembed: {
    send: { query: 'url=https://stepladder.test/v1/questions/q01&maxwidth=300' },
    answers: { type: 'rich', title: 'The bias-variance trade-off', width: 300, height: 535 },
    refuses: { query: 'url=https://elsewhere.test/v1/questions/q01', status: 404, names: 'url' },
  },
};
