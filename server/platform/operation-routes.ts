import type { FastifyPluginAsync } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Seconds; the bars for a page's answers lie between the second and the sixth. */
const BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.06, 0.1, 0.3, 1, 3, 10];

/**
 * `/health`: the process lives. `/ready`: the database answers, is migrated and holds official results; 503 where not;
 * with `readyFacts`, what else is worth knowing. `/metrics`: Prometheus text.
 */
export function operationRoutes(isReady: () => Promise<boolean>, readyFacts: () => object = () => ({})): FastifyPluginAsync {
  return fastifyPlugin(async (app) => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    const durations = new Histogram({
      name: 'ledtid_http_request_seconds',
      help: 'Time to answer a request, by route, method and status.',
      labelNames: ['route', 'method', 'status'],
      buckets: BUCKETS,
      registers: [registry],
    });
    app.addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'page';
      durations.observe({ route, method: request.method, status: reply.statusCode }, reply.elapsedTime / 1000);
    });
    app.get('/health', async () => ({ status: 'alive' }));
    app.get('/ready', async (_request, reply) => {
      const ready = await isReady().catch(() => false);
      return reply.code(ready ? 200 : 503).send({ ready, officialResults: ready, ...readyFacts() });
    });
    app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
  });
}
