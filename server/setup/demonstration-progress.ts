/** How far the demonstration has come, as `/ready` tells it and pages that wait for it show it. */
export interface DemonstrationProgress {
  readonly state: 'off' | 'loading' | 'done' | 'failed';
  /** 0–1 of all the work. */
  readonly share: number;
  readonly step: 'none' | 'files' | 'releases' | 'done';
}

/** Where the database holds no demonstration. */
export const NO_DEMONSTRATION: DemonstrationProgress = { state: 'off', share: 0, step: 'none' };
