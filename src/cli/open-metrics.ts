import { statSync } from 'node:fs';
import type { Metrics } from '../http/deps.ts';

/** In seconds: from what the answer cache has to what a long plan takes. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const PREFIX = 'stepladder_';
/** Others count as one: a client can make up as many as it likes. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Figures for Prometheus: of answers, of the process, and whatever else is registered. The library is loaded here and
 * nowhere else, so that a service without them starts as quickly as before.
 */
export async function openMetrics(token: string): Promise<Metrics> {
  const { default: prometheus } = await import('prom-client');
  const registry = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register: registry });
  const durations = new prometheus.Histogram({
    name: `${PREFIX}http_request_duration_seconds`,
    help: 'From a request to its answer, by the pattern of its address; cache says where the answer came from.',
    labelNames: ['method', 'route', 'status', 'cache'] as const,
    buckets: BUCKETS,
    registers: [registry],
  });
  return {
    token,
    observe({ method, route, status, seconds, isKept }) {
      const labels = {
        method: METHODS.has(method) ? method : 'other',
        route,
        status,
        cache: isKept ? 'hit' : 'none',
      };
      durations.observe(labels, seconds);
    },
    gauge(name, help, read) {
      registry.removeSingleMetric(PREFIX + name);
      new prometheus.Gauge({
        name: PREFIX + name,
        help,
        registers: [registry],
        collect() {
          this.set(read());
        },
      });
    },
    write: async () => ({ text: await registry.metrics(), type: registry.contentType }),
  };
}

/** Bytes of a file; 0 where there is none. */
export function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
