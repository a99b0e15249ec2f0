import { useCallback, useEffect, useRef, useState } from 'react';
import { askApi, type ApiOutcome, type ApiQuestion } from './api-request.ts';

/** The newest outcome, and whether another is on its way; the old one stays until the new one is there. */
export interface Asking {
  readonly outcome: ApiOutcome | undefined;
  readonly running: boolean;
  readonly ask: (question: ApiQuestion) => void;
}

/** Asks the API on demand, and `opening` at once where there is one. A new question stops the one before it. */
export function useAsking(opening: ApiQuestion | null): Asking {
  const [first] = useState(opening);
  const [outcome, setOutcome] = useState<ApiOutcome>();
  const [running, setRunning] = useState(false);
  const stop = useRef<AbortController>(null);
  const ask = useCallback((question: ApiQuestion) => {
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    setRunning(true);
    askApi(question, mine.signal).then(
      (answered) => {
        setOutcome(answered);
        setRunning(false);
      },
      // Stopped by a newer question, which tells its own end.
      () => undefined,
    );
  }, []);
  useEffect(() => {
    if (first) ask(first);
    return () => stop.current?.abort();
  }, [first, ask]);
  return { outcome, running, ask };
}
