/** Words of the fine-grained side: what cases are counted by. */

/** Age at the decision of well-founded suspicion, as the year of it less the year of birth. */
export const AGE_BANDS = ['A18_49', 'A50_64', 'A65_74', 'A75_84', 'A85_PLUS'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Lowest age of each band; a band ends where the next begins. */
const LOWEST_AGE: Readonly<Record<AgeBand, number>> = { A18_49: 18, A50_64: 50, A65_74: 65, A75_84: 75, A85_PLUS: 85 };

/** The band of an age in years; null under the lowest band. */
export function ageBandOf(age: number): AgeBand | null {
  let band: AgeBand | null = null;
  for (const each of AGE_BANDS) if (age >= LOWEST_AGE[each]) band = each;
  return band;
}

/** Which of a case's regions it is counted for: the one that closes it (official figures), or the patient's own. */
export const ATTRIBUTIONS = ['CLOSING', 'HOME'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** What stops the clock of a pathway: the start of treatment, or the final conversation (non-specific symptoms). */
export const CLOCK_STOPS = ['treatment', 'final_conversation'] as const;
export type ClockStop = (typeof CLOCK_STOPS)[number];
