import { useMemo } from 'react';
import type { ErrorLike } from '@apollo/client';
import { RegionPageDocument } from '@client/generated/region-page.ts';
import { refusesArgument } from '@client/ui/refused-argument.ts';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';
import { regionModel, type RegionModel } from './region-model.ts';

/** The region of this code: null where there is none, undefined until the API has answered. */
export function useRegion(code: string): { readonly model: RegionModel | null | undefined; readonly error: ErrorLike | undefined; readonly retry: () => void } {
  const { data, error, retry } = useAnswer(RegionPageDocument, { language: useApiLanguage(), code });
  const isUnknown = refusesArgument(error, 'code');
  const model = useMemo(() => (data ? regionModel(data) : isUnknown ? null : undefined), [data, isUnknown]);
  return { model, error, retry };
}
