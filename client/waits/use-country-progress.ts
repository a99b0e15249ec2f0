import { useEffect, useState } from 'react';

/** How far the demonstration country has come, as `/ready` tells it. */
export interface CountryProgress {
  /** Id of the release that answers; null while there is none. */
  readonly release: string | null;
  readonly state: 'off' | 'loading' | 'done' | 'failed';
  /** 0–1. */
  readonly share: number;
  /** What is being done, where that can be said. */
  readonly step: 'files' | 'releases' | null;
}

const ADDRESS = '/ready';
const PAUSE_MS = 2_500;
const STATES: readonly string[] = ['off', 'loading', 'done', 'failed'] satisfies readonly CountryProgress['state'][];

function isState(value: unknown): value is CountryProgress['state'] {
  return typeof value === 'string' && STATES.includes(value);
}

/** Reads the answer of `/ready`; null for anything that does not tell of the demonstration. */
export function readProgress(answer: unknown): CountryProgress | null {
  const { release, demonstration } = (answer ?? {}) as { release?: unknown; demonstration?: { state?: unknown; share?: unknown; step?: unknown } };
  if (!isState(demonstration?.state)) return null;
  const share = typeof demonstration.share === 'number' ? Math.min(1, Math.max(0, demonstration.share)) : 0;
  const step = demonstration.step === 'files' || demonstration.step === 'releases' ? demonstration.step : null;
  return { release: typeof release === 'string' ? release : null, state: demonstration.state, share, step };
}

/** Nothing more will happen: a release answers, or none will come by itself. */
function isSettled({ release, state }: CountryProgress): boolean {
  return release !== null || state !== 'loading';
}

/**
 * Follows the loading of the demonstration country, gently: one short question every few seconds, none while the page
 * is hidden, none once it is settled. Null until the first answer.
 */
export function useCountryProgress(): CountryProgress | null {
  const [progress, setProgress] = useState<CountryProgress | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let settled = false;
    const ask = async (): Promise<void> => {
      try {
        const answer = readProgress(await (await fetch(ADDRESS, { signal: ended.signal })).json());
        if (ended.signal.aborted) return;
        if (answer) setProgress(answer);
        settled = answer !== null && isSettled(answer);
      } catch {
        // A server that is starting anew answers later.
      }
      if (!settled && !ended.signal.aborted && !document.hidden) timer = setTimeout(() => void ask(), PAUSE_MS);
    };
    const onVisibility = (): void => {
      clearTimeout(timer);
      if (!document.hidden && !settled) void ask();
    };
    document.addEventListener('visibilitychange', onVisibility);
    void ask();
    return () => {
      ended.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, []);
  return progress;
}
