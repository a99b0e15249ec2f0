import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshPostgres } from './fresh-postgres.ts';
import { exactly, measured, type Bench, type Measurement } from './measurement.ts';
import { startServer } from './server-process.ts';

const UNCACHED_MS = 60;
const CACHED_MS = 5;
const WARM_UP = 30;
const UNCACHED = 300;
const CACHED = 1_000;

const ROOT = join(import.meta.dirname, '..');
const QUERY = readFileSync(join(ROOT, 'client/pages/overview/overview-page.graphql'), 'utf8');

/**
 * The question that the page asks, sent as the page sends it, one at a time over one connection, to a server in its
 * own process. Timed from the first byte sent to the last received.
 */
export const OVERVIEW: Bench = {
  name: 'overview',
  about: 'the whole query of the overview page over HTTP, one request at a time',
  async measure() {
    const embedded = await measureOn('embedded', {}, { uncached: UNCACHED_MS, cached: CACHED_MS });
    const postgres = await freshPostgres();
    if ('absent' in postgres) return [...embedded, { what: 'Postgres', notMeasured: postgres.absent }];
    try {
      // The bars are for the embedded database; on a Postgres the network decides.
      return [...embedded, ...(await measureOn('Postgres', { DATABASE_URL: postgres.url }, { uncached: null, cached: null }))];
    } finally {
      await postgres.close();
    }
  },
};

interface Bars {
  readonly uncached: number | null;
  readonly cached: number | null;
}

async function measureOn(database: string, variables: Readonly<Record<string, string>>, bars: Bars): Promise<readonly Measurement[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ledtid-bench-'));
  const server = await startServer({ root: ROOT, dataFolder, withClient: false, variables });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const ask = (variant: number): Promise<number> => timeToAnswer(agent, `${server.address}/graphql`, variant);
    await inSuccession(WARM_UP, ask);
    const workBefore = await processorMs(server.address);
    const uncached = await inSuccession(UNCACHED, (index) => ask(WARM_UP + index));
    const workOfEach = ((await processorMs(server.address)) - workBefore) / UNCACHED;
    const cached = await inSuccession(CACHED, () => ask(0));
    return [
      measured(uncached, { what: `${database}, uncached`, unit: 'ms', statistic: 'median', bar: bars.uncached }),
      measured(uncached, { what: `${database}, uncached`, unit: 'ms', statistic: 'p99', bar: null }),
      exactly(workOfEach, { what: `${database}, uncached, processor time`, unit: 'ms', bar: null }),
      measured(cached, { what: `${database}, cached`, unit: 'ms', statistic: 'median', bar: bars.cached }),
      measured(cached, { what: `${database}, cached`, unit: 'ms', statistic: 'p99', bar: null }),
    ];
  } finally {
    agent.destroy();
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Time that the server's threads have worked, in milliseconds: unlike the clock's, hardly changed by what else runs on the machine. */
async function processorMs(address: string): Promise<number> {
  const text = await (await fetch(`${address}/metrics`)).text();
  const seconds = /^process_cpu_seconds_total ([\d.e-]+)/m.exec(text)?.[1];
  if (seconds === undefined) throw new Error('The server does not tell its processor time in /metrics.');
  return Number(seconds) * 1_000;
}

async function inSuccession(count: number, work: (index: number) => Promise<number>): Promise<number[]> {
  const results: number[] = [];
  for (let index = 0; index < count; index += 1) results.push(await work(index));
  return results;
}

/**
 * Milliseconds to the whole answer. Cached answers are known by the query and its variables: a variable that the query
 * does not use changes nothing but that key, so each new `variant` is computed anew. Throws unless the answer is whole.
 */
async function timeToAnswer(agent: Agent, url: string, variant: number): Promise<number> {
  const question = JSON.stringify({ query: QUERY, variables: { language: 'SV', variant } });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(question) };
  const began = performance.now();
  const { status, text } = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const asked = request(url, { agent, method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }));
      response.once('error', reject);
    });
    asked.once('error', reject);
    asked.end(question);
  });
  const took = performance.now() - began;
  if (status !== 200 || text.startsWith('{"errors"') || !text.startsWith('{"data"')) {
    throw new Error(`The overview's query was answered with ${status}: ${text.slice(0, 300)}`);
  }
  return took;
}
