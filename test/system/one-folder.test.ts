import { afterEach, expect, it } from 'vitest';
import { killAll, ProductProcess } from '@test/testkit/product-process.ts';
import { copyOfLoaded, temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { expectWhole } from './whole.ts';

afterEach(killAll);

const ONE_SENTENCE = /^The data folder \S+ is (?:in use|being opened) by .+\.\n$/;

it('the second process on a folder says who has it, and ends; the first goes on', async () => {
  const folder = copyOfLoaded();
  const first = ProductProcess.server({ DATA_DIR: folder });
  const address = await first.address();
  const second = ProductProcess.server({ DATA_DIR: folder });
  expect(await second.exited).toEqual({ code: 1, signal: null });
  expect(second.stderr).toMatch(ONE_SENTENCE);
  expect(second.stdout).toBe('');
  await expectWhole(address);
  expect((await first.stop()).code).toBe(0);
});

it.each([
  ['an empty folder', temporaryFolder],
  ['a folder with a database', copyOfLoaded],
  ['such a folder, once more', copyOfLoaded],
])('of two that start at the same instant exactly one serves: %s', async (_which, place) => {
  const folder = place();
  const both = [ProductProcess.server({ DATA_DIR: folder }), ProductProcess.server({ DATA_DIR: folder })];
  const outcomes = await Promise.all(both.map((server) => Promise.race([server.address(), server.exited.then(({ code }) => code)])));
  const served = outcomes.filter((outcome) => typeof outcome === 'string');
  expect(served).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 1)).toHaveLength(1);
  const loser = both[outcomes.indexOf(1)];
  expect(loser?.stderr).toMatch(ONE_SENTENCE);
  await expectWhole(String(served[0]));
});

it('a folder whose process was killed is free', async () => {
  const folder = copyOfLoaded();
  const killed = ProductProcess.server({ DATA_DIR: folder });
  await killed.address();
  await killed.stop('SIGKILL');
  const next = ProductProcess.server({ DATA_DIR: folder });
  await expectWhole(await next.address());
});
