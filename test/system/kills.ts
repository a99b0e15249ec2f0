import { afterEach, it } from 'vitest';
import { setTimeout as wait } from 'node:timers/promises';
import { killAll, ProductProcess } from '@test/testkit/product-process.ts';
import { randomNumbers } from './random-numbers.ts';
import { expectWhole } from './whole.ts';

const KILLS = 10;
const SEED = 20_240_124;

/** Where in a first start each kill falls, as a share of the time that a whole one takes on this machine now. */
const moments = randomNumbers(SEED, KILLS).sort((a, b) => a - b);

/** Starts a server that has never run, kills it, and expects the next start to be whole. */
async function killAndStartAgain(variables: Readonly<Record<string, string>>, afterMs: number): Promise<void> {
  const killed = ProductProcess.server(variables);
  await wait(afterMs);
  await killed.stop('SIGKILL');
  const next = ProductProcess.server(variables);
  await expectWhole(await next.address());
  await next.stop('SIGKILL');
}

async function msOfFirstStart(variables: Readonly<Record<string, string>>): Promise<number> {
  const began = performance.now();
  const server = ProductProcess.server(variables);
  await server.address();
  const ms = performance.now() - began;
  await server.stop('SIGKILL');
  return ms;
}

/**
 * The same kills on each kind of database, each in a file of its own, so that they run side by side. `variables` makes a
 * new place for one, gone when its test ends.
 */
export function killsOn(variables: () => Promise<Readonly<Record<string, string>>>): void {
  afterEach(killAll);
  let wholeMs: number | null = null;
  const timeOfWhole = async (): Promise<number> => (wholeMs ??= await msOfFirstStart(await variables()));

  it.each(moments)('killed after %f of the time that a first start takes', async (share) => {
    await killAndStartAgain(await variables(), share * (await timeOfWhole()));
  });

  it('killed over and over in one place', async () => {
    const place = await variables();
    for (const share of [0.3, 0.5, 0.7]) {
      const killed = ProductProcess.server(place);
      await wait(share * (await timeOfWhole()));
      await killed.stop('SIGKILL');
    }
    await killAndStartAgain(place, 0.9 * (await timeOfWhole()));
  });
}
