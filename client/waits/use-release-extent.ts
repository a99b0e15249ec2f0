import type { ErrorLike } from '@apollo/client';
import { ReleaseExtentDocument, type ReleaseExtentQuery } from '@client/generated/release-extent.ts';
import { useAnswer, useApiLanguage } from '@client/ui/use-answer.ts';

export type ToldRelease = NonNullable<ReleaseExtentQuery['release']>;

/**
 * What there is to ask of a release; of the newest where none is named. Null while none is published, undefined until it
 * is known. What a page asks for follows from it, so it is kept: only the first page of a visit waits for it.
 */
export function useReleaseExtent(release?: string): { readonly extent: ToldRelease | null | undefined; readonly error: ErrorLike | undefined; readonly retry: () => void } {
  const { data, error, retry } = useAnswer(ReleaseExtentDocument, { language: useApiLanguage(), release });
  return { extent: data?.release, error, retry };
}
