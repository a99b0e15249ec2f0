import type { ChartState } from '@client/charts/chart-frame.tsx';
import type { OfficialMeasure } from './official-measure.ts';

/** What a card's frame takes from the page: its name, and what the reader has chosen for it. */
export interface CardFrame {
  readonly id: string;
  readonly showTable: boolean;
  readonly onShowTable: (show: boolean) => void;
  /** Path of the card alone; absent where the card is alone already. */
  readonly embedPath?: string;
  readonly headingLevel?: 1 | 2 | 3;
}

/** A card is drawn as soon as there is one value; a measure without any says so in its place. */
export function cardState(measure: OfficialMeasure, reason: string): ChartState {
  return measure.years.length > 0 ? { kind: 'ready' } : { kind: 'absent', reason };
}
