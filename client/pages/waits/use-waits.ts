import { useMemo } from 'react';
import type { ErrorLike } from '@apollo/client';
import { WaitsPageDocument, type WaitsPageQuery } from '@client/generated/waits-page.ts';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';
import { NEWEST_YEAR, type WaitsSearch } from './waits-search.ts';
import { waitsModel, type WaitsModel } from './waits-model.ts';

export interface WaitsAnswer {
  /** Of the newest complete answer: while a new one is on its way, the one before it. */
  readonly model: WaitsModel | undefined;
  readonly loading: boolean;
  readonly error: ErrorLike | undefined;
  readonly retry: () => void;
}

/** Stands in for a pathway's code where none is chosen; the field that takes it is then left out of the question. */
const NO_PATHWAY = '';

/** Asks all that the page shows in one question. */
export function useWaits({ region, pathway, sex, period, grain, measure, attribution, release }: WaitsSearch): WaitsAnswer {
  const { data, loading, error, retry } = useAnswer(WaitsPageDocument, {
    language: useApiLanguage(),
    region: region ?? null,
    pathway: pathway ?? null,
    pathwayCode: pathway ?? NO_PATHWAY,
    withPathway: pathway !== undefined,
    sex: sex ?? 'ALL',
    period: period ?? NEWEST_YEAR,
    grain: grain ?? 'MONTH',
    measure: measure ?? 'lead_time',
    withTreated: measure === undefined,
    attribution: attribution ?? 'CLOSING',
    release: release ?? null,
  });
  const model = useMemo(() => (data ? waitsModel(data, answeredPathway(data)) : undefined), [data]);
  return { model, loading, error, retry };
}

/** The pathway of the answer, which may be the one before the question that is out. */
function answeredPathway({ pathway }: WaitsPageQuery): string | null {
  return pathway?.code ?? null;
}
