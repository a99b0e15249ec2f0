import { inventedCountry, SIZE, type CountrySize } from './invented-country.ts';
import { exactly, measured, type Bench, type Measurement } from './measurement.ts';

const SERVED_MS = 15_000;
const LOADED_MS: Readonly<Record<CountrySize, number>> = { full: 120_000, small: 20_000 };
const READ_MS = 300;
const MEMORY_KB = (1.5 * 2 ** 30) / 1_000;
const NO_MEMORY = 'only Linux tells the memory of a process';

/** The synthetic country as a newcomer gets it, on the embedded database. */
export const DEMONSTRATION: Bench = {
  name: 'demonstration',
  about: 'from the start of the process, on an empty data folder, pages and bundle built, until the last release is published; meanwhile the overview and a figure, every 50 ms',
  async measure() {
    const sizes: readonly CountrySize[] = SIZE === 'small' ? ['small'] : ['full', 'small'];
    const measurements: Measurement[] = [];
    for (const size of sizes) measurements.push(...(await measureSize(size)));
    return measurements;
  },
};

async function measureSize(size: CountrySize): Promise<readonly Measurement[]> {
  const { servedMs, loadedMs, overviewMs, figureMs, peakMemory, idleMemory } = (await inventedCountry(size)).loading;
  const memory = (value: number | null, what: string, bar: number | null): Measurement =>
    value === null ? { what, notMeasured: NO_MEMORY } : exactly(value, { what, unit: 'kB', bar });
  return [
    exactly(servedMs, { what: `${size}: official results served`, unit: 'ms', bar: SERVED_MS }),
    exactly(loadedMs, { what: `${size}: last release published`, unit: 'ms', bar: LOADED_MS[size] }),
    measured(overviewMs, { what: `${size}: overview meanwhile`, unit: 'ms', statistic: 'p99', bar: READ_MS }),
    measured(figureMs, { what: `${size}: a figure meanwhile`, unit: 'ms', statistic: 'p99', bar: READ_MS }),
    memory(peakMemory, `${size}: most memory`, MEMORY_KB),
    memory(idleMemory, `${size}: memory afterwards, idle`, null),
  ];
}
