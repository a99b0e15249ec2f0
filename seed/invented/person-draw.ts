import { FEMALE, MALE, UNKNOWN_SEX, type PathwayTraits } from './country-model.ts';
import type { RandomSource } from './random-source.ts';
import { draw } from './weighted-draw.ts';

const LOWEST_AGE = 18;
const BAND_STARTS = [18, 50, 65, 75, 85];
const BAND_ENDS = [50, 65, 75, 85, 103];
/** Within the youngest band cancer grows commoner with age; within the oldest there are fewer and fewer. */
const YOUNGEST_LEAN = 1.5;
const OLDEST_FALL = 0.82;

/** Sexes and ages of the people in one pathway. */
export class PersonDraw {
  private readonly agesTreated: Uint8Array;
  private readonly agesOther: Uint8Array;
  private readonly femaleOther: number;

  constructor(
    private readonly traits: PathwayTraits,
    { ageShift, sexUnknown }: { readonly ageShift: number; readonly sexUnknown: number },
  ) {
    const weights = ageWeights(traits.ageShares);
    this.agesTreated = ageTable(weights, 0);
    this.agesOther = ageTable(weights, ageShift);
    const others = traits.started - traits.treated;
    const women = traits.started * traits.femaleShareStarted - traits.treated * traits.femaleShareTreated;
    this.femaleOther = Math.max(0, Math.min(1, women / others));
    this.sexUnknown = traits.sexes === 'both' ? sexUnknown : 0;
  }

  private readonly sexUnknown: number;

  sex(treated: boolean, random: RandomSource): number {
    if (random() < this.sexUnknown) return UNKNOWN_SEX;
    return random() < (treated ? this.traits.femaleShareTreated : this.femaleOther) ? FEMALE : MALE;
  }

  age(treated: boolean, random: RandomSource): number {
    return draw(treated ? this.agesTreated : this.agesOther, random());
  }
}

/** Weight of each year of age from the lowest on, so that the bands have their shares. */
function ageWeights(shares: readonly number[]): Float64Array {
  const weights = new Float64Array((BAND_ENDS.at(-1) ?? 0) - LOWEST_AGE);
  shares.forEach((share, band) => {
    const [from, to] = [BAND_STARTS[band] ?? 0, BAND_ENDS[band] ?? 0];
    const inside = Array.from({ length: to - from }, (_, at) => {
      if (band === 0) return (at + 1) ** YOUNGEST_LEAN;
      return band === shares.length - 1 ? OLDEST_FALL ** at : 1;
    });
    const total = inside.reduce((sum, each) => sum + each, 0);
    inside.forEach((weight, at) => (weights[from - LOWEST_AGE + at] = (share * weight) / total));
  });
  return weights;
}

/** A table of ages, shifted by whole years and never under the lowest age. */
function ageTable(weights: Float64Array, shift: number): Uint8Array {
  const cells = 4096;
  const total = weights.reduce((sum, each) => sum + each, 0);
  const table = new Uint8Array(cells);
  let sum = 0;
  let from = 0;
  weights.forEach((weight, at) => {
    sum += weight;
    const to = Math.round((sum / total) * cells);
    table.fill(Math.max(LOWEST_AGE, LOWEST_AGE + at + shift), from, to);
    from = to;
  });
  return table;
}
