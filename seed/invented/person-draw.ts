import { FEMALE, MALE, UNKNOWN_SEX, type PathwayTraits } from './country-model.ts';
import type { RandomSource } from './random-source.ts';
import { draw, weightedTable } from './weighted-draw.ts';

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
    this.agesTreated = weightedTable(weights);
    this.agesOther = weightedTable(leaned(weights, traits.ageLean ?? leanForShift(weights, ageShift)));
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
    return LOWEST_AGE + draw(treated ? this.agesTreated : this.agesOther, random());
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

/** Weights of those without cancer, when the odds of cancer rise by so much (as a logarithm) with each year of age. */
function leaned(weights: Float64Array, logOddsPerYear: number): Float64Array {
  return weights.map((weight, at) => weight * Math.exp(-logOddsPerYear * at));
}

/** The rise of the odds with which those without cancer are so many years from the others' mean age. */
function leanForShift(weights: Float64Array, shift: number): number {
  let [low, high] = [0, 0.5];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (meanPlace(leaned(weights, middle)) - meanPlace(weights) > shift) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function meanPlace(weights: Float64Array): number {
  let [sum, total] = [0, 0];
  weights.forEach((weight, at) => {
    sum += weight * at;
    total += weight;
  });
  return sum / total;
}
