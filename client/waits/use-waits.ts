import { useMemo } from 'react';
import type { ErrorLike } from '@apollo/client';
import { AreaWaitsDocument, type AreaWaitsQuery } from '@client/generated/area-waits.ts';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';
import { finestGrain, hasAll, nearestChoices, newestPeriod, OF_CASES } from './release-extent.ts';
import { useReleaseExtent } from './use-release-extent.ts';
import type { WaitsSearch } from './waits-search.ts';
import { waitsModel, type WaitsModel } from './waits-model.ts';

export interface WaitsAnswer {
  /** Of the newest complete answer: while a new one is on its way, the one before it. */
  readonly model: WaitsModel | undefined;
  /** The choices that are shown: those that were asked for, or the nearest that the release has. */
  readonly shown: WaitsSearch;
  /** False where something was asked for that the release has nothing of. */
  readonly isAsAsked: boolean;
  readonly loading: boolean;
  readonly error: ErrorLike | undefined;
  readonly retry: () => void;
}

/** Stands in for a pathway's code where none is chosen; the field that takes it is then left out of the question. */
const NO_PATHWAY = '';

/** Asks all that the page shows in one question, once it is known what the release can be asked. */
export function useWaits(search: WaitsSearch): WaitsAnswer {
  const told = useReleaseExtent(search.release);
  const extent = told.extent ?? OF_CASES;
  const shown = useMemo(() => nearestChoices(search, extent), [search, extent]);
  const { region, pathway, sex, period, grain, measure, attribution, release } = shown;
  const bySex = extent.cuts.includes('SEX');
  const { data, loading, error, retry } = useAnswer(
    AreaWaitsDocument,
    {
      language: useApiLanguage(),
      region: region ?? null,
      pathway: pathway ?? null,
      pathwayCode: pathway ?? NO_PATHWAY,
      withPathway: pathway !== undefined,
      sex: sex ?? 'ALL',
      period: period ?? newestPeriod(extent),
      grain: grain ?? finestGrain(extent),
      measure: measure ?? 'lead_time',
      bySex,
      together: !bySex,
      besideNation: !bySex && region !== undefined,
      withTreated: bySex && measure === undefined,
      attribution: attribution ?? 'CLOSING',
      release: release ?? null,
    },
    { wait: told.extent === undefined && told.error === undefined },
  );
  const model = useMemo(() => (data ? waitsModel(data, { pathwayCode: answeredPathway(data), extent }) : undefined), [data, extent]);
  return { model, shown, isAsAsked: hasAll(search, extent), loading, error: error ?? told.error, retry };
}

/** The pathway of the answer, which may be the one before the question that is out. */
function answeredPathway({ pathway }: AreaWaitsQuery): string | null {
  return pathway?.code ?? null;
}
