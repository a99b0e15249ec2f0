import { total, tryFaults, type FaultCount } from '@test/server/modules/submissions/faults/fault-tries.ts';
import { exactly, type Bench, type Measurement } from './measurement.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Another number for a quick look. */
const TRIES = Number(process.env['TRIES'] ?? 10_000);
const SEED = 1;
/** The largest share of faults that can be known to be wrong that may be missed. */
const MOST_MISSED = 0.01;

/** Single slips put into good files at random, each file read as an import does. What can be known of them is told in `knowable.ts`. */
export const INJECTED_FAULTS: Bench = {
  name: 'injected-faults',
  about: `${TRIES} single faults put into good files of cases and of expected cases: which are found`,
  async measure() {
    const folder = temporaryFolder();
    try {
      const { counts, missed, misread, doubted } = await tryFaults({ seed: SEED, tries: TRIES, folder: folder.path });
      const knowable = total(counts, 'knowable');
      const changing = total(counts, 'changing');
      return [
        count(missed.length, `not found, of ${knowable} that change what the file says and can be known to be wrong${first(missed)}`, knowable * MOST_MISSED),
        count(misread.length, `taken without a word and read as something else than they say${first(misread)}`, 0),
        count(doubted.length, `good files not taken without a word${first(doubted)}`, 0),
        count(TRIES - changing, 'that change nothing of what the file says'),
        count(changing - knowable, 'that change what the file says and cannot be known to be wrong'),
        ...counts.filter((each) => each.changing > each.knowable).map(unknowable),
      ];
    } finally {
      folder.remove();
    }
  },
};

function count(faults: number, what: string, bar: number | null = null): Measurement {
  return exactly(faults, { what, unit: 'faults', bar });
}

/** The first of them without the rows, which are too long for a table. */
function first(sentences: readonly string[]): string {
  return sentences[0] === undefined ? '' : `, first: ${sentences[0].replace(/:[^:]*→.*$/, '')}`;
}

function unknowable({ kind, fault, changing, knowable }: FaultCount): Measurement {
  return count(changing - knowable, `of these, ${kind}: ${fault} (of ${changing})`);
}
