/** Where a client may begin, by what it finds there; each answers as it stands. */
export const API_ADDRESSES = {
  questions: '/v1/questions',
  topics: '/v1/topics',
  levels: '/v1/levels',
  roles: '/v1/roles',
  skillMaps: '/v1/skill-maps',
  curriculum: '/v1/curriculum',
  materials: '/v1/materials',
  guides: '/v1/guides',
  pack: '/v1/pack',
  release: '/v1/releases/current',
  releases: '/v1/releases',
  export: '/v1/export',
  examplePlan: '/v1/plans/example',
  openapi: '/openapi.json',
  reference: '/docs',
} as const;
