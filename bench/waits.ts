import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { anew, Asker, inSuccession, processorMs } from './asking.ts';
import { inventedCountry, SIZE, type CountrySize } from './invented-country.ts';
import { exactly, measured, type Bench, type Measurement } from './measurement.ts';
import { pageQuestions, type PageQuestion } from './page-questions.ts';
import { startServer } from './server-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const UNCACHED_MS = 100;
const CACHED_MS = 5;
const WARM_UP = 10;
const UNCACHED = 200;
const CACHED = 300;

/**
 * What the pages ask, with other choices each time, by a national analyst, one question at a time over one connection.
 * The whole country and a tenth of it, side by side, show what the number of cases costs.
 */
export const WAITS: Bench = {
  name: 'waits',
  about: 'the questions of the pages over HTTP as national analyst, one at a time, embedded database; the country, and a tenth of its cases',
  async measure() {
    const sizes: readonly CountrySize[] = SIZE === 'small' ? ['small'] : ['full', 'small'];
    const measurements: Measurement[] = [];
    for (const size of sizes) measurements.push(...(await measureSize(size)));
    return measurements;
  },
};

async function measureSize(size: CountrySize): Promise<readonly Measurement[]> {
  const { root, dataFolder, token } = await inventedCountry(size);
  const folder = temporaryFolder();
  const copy = join(folder.path, 'data');
  cpSync(dataFolder, copy, { recursive: true });
  const server = await startServer({ root, dataFolder: copy, withClient: false, variables: { DEMO: 'off' } });
  const asker = new Asker({ address: server.address, token, connections: 1 });
  try {
    const measurements: Measurement[] = [];
    for (const question of await pageQuestions(asker)) measurements.push(...(await measureQuestion(question, { asker, address: server.address, size })));
    return measurements;
  } finally {
    asker.close();
    await server.stop();
    folder.remove();
  }
}

interface Asking {
  readonly asker: Asker;
  readonly address: string;
  readonly size: CountrySize;
}

async function measureQuestion(question: PageQuestion, { asker, address, size }: Asking): Promise<readonly Measurement[]> {
  const ask = async (index: number): Promise<number> => (await asker.ask(anew(question.with(index), index))).ms;
  await inSuccession(WARM_UP, ask);
  const workBefore = await processorMs(address);
  const uncached = await inSuccession(UNCACHED, (index) => ask(WARM_UP + index));
  const workOfEach = ((await processorMs(address)) - workBefore) / UNCACHED;
  await ask(0);
  const cached = await inSuccession(CACHED, () => ask(0));
  const what = `${size}: ${question.name}`;
  return [
    measured(uncached, { what: `${what}, uncached`, unit: 'ms', statistic: 'median', bar: UNCACHED_MS }),
    measured(uncached, { what: `${what}, uncached`, unit: 'ms', statistic: 'p99', bar: null }),
    exactly(workOfEach, { what: `${what}, uncached, processor time`, unit: 'ms', bar: null }),
    measured(cached, { what: `${what}, cached`, unit: 'ms', statistic: 'median', bar: CACHED_MS }),
  ];
}
