/** The reads that are measured. */
export const READS = {
  'by id': '/v1/questions/q01',
  'list of 20': '/v1/questions',
  'search, top 10': '/v1/questions?q=attention&limit=10',
  answer: '/v1/questions/q01/answer',
};
