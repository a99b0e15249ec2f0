import { freshTree } from './fresh-tree.ts';
import { measured, type Bench } from './measurement.ts';
import { startServer } from './server-process.ts';

const FIRST_START_MS = 15_000;
const LATER_START_MS = 3_000;
const ROUNDS = 3;
const LATER_STARTS_A_ROUND = 3;

/**
 * Starts as a newcomer meets them. Each round has a copy of the product in which nothing is built and no compiler's
 * cache exists; only the system's cache of files is warm, as it is right after `npm ci` wrote them.
 */
export const START: Bench = {
  name: 'start',
  about: 'from the start of the process to 200 on /ready, embedded database; the first start also builds the pages',
  async measure() {
    const first: number[] = [];
    const later: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { root, dataFolder, temporaryFolder, remove } = freshTree();
      const startAndStop = async (): Promise<number> => {
        const server = await startServer({ root, dataFolder, withClient: true, variables: { TMPDIR: temporaryFolder } });
        await server.stop();
        return server.readyMs;
      };
      try {
        first.push(await startAndStop());
        for (let start = 0; start < LATER_STARTS_A_ROUND; start += 1) later.push(await startAndStop());
      } finally {
        remove();
      }
    }
    return [
      measured(first, { what: 'first start', unit: 'ms', statistic: 'median', bar: FIRST_START_MS }),
      measured(later, { what: 'later start', unit: 'ms', statistic: 'median', bar: LATER_START_MS }),
    ];
  },
};
