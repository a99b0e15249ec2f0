import { isOfTotals, type ReleaseExtent } from './release-extent.ts';

/** What a country may not collect, a sentence each. */
export interface NotCollectedWords {
  readonly noSexes: string;
  readonly noExpected: string;
}

/** What a reader looks for and does not find on a page of the release, and why; empty where everything is there. */
export function notCollected(extent: ReleaseExtent, words: NotCollectedWords): readonly string[] {
  return [...(extent.cuts.includes('SEX') ? [] : [words.noSexes]), ...(isOfTotals(extent) ? [words.noExpected] : [])];
}
