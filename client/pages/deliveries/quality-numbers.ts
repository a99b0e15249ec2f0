import type { ResultOf } from '@graphql-typed-document-node/core';
import { formatNumber, formatShare } from '@schema/language/numbers.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import type { DataQualityOfReleaseDocument } from '@client/generated/deliveries-page.ts';
import { useMessages } from '@client/ui/use-messages.ts';
import { deliveriesMessages } from './deliveries.messages.ts';

export type QualityNumbers = NonNullable<ResultOf<typeof DataQualityOfReleaseDocument>['dataQuality']['rows'][number]['numbers']>;

/** One part of a region's data quality. */
export interface QualityNumber {
  readonly id: string;
  readonly head: string;
  readonly text: (numbers: QualityNumbers) => string;
  /** True where the text is no number. */
  readonly isWords?: boolean;
}

/** Columns named of those that say nothing most often. */
const MOST_MISSING = 2;

/** The parts of data quality, in the order in which they are read. */
export function useQualityNumbers(): readonly QualityNumber[] {
  const messages = useMessages(deliveriesMessages);
  const language = useLanguage();
  const count = (value: number): string => formatNumber(value, { language, decimals: 0 });
  const share = (value: number | null, decimals: number): string => (value === null ? messages.notKnown : formatShare(value, { language, decimals }));
  const missingWords = (missing: QualityNumbers['missing']): string => {
    if (missing.length === 0) return messages.notKnown;
    const most = missing.filter((each) => each.share > 0).sort((a, b) => b.share - a.share).slice(0, MOST_MISSING);
    return most.length === 0 ? messages.nothingMissing : most.map((each) => `${each.column} ${share(each.share, 0)}`).join(', ');
  };
  return [
    { id: 'rows', head: messages.rows, text: ({ rows }) => count(rows) },
    { id: 'completeness', head: messages.completeness, text: ({ completeness }) => share(completeness, 0) },
    { id: 'judged', head: messages.judged, text: ({ judged }) => share(judged, 0) },
    { id: 'expected', head: messages.againstExpected, text: ({ againstExpected }) => share(againstExpected, 0) },
    { id: 'corrections', head: messages.corrections, text: ({ corrections }) => share(corrections, 1) },
    { id: 'corrected-later', head: messages.correctedLater, text: ({ correctedLater }) => share(correctedLater, 1) },
    { id: 'missing', head: messages.missing, text: ({ missing }) => missingWords(missing), isWords: true },
    { id: 'warnings', head: messages.warningsShort, text: ({ warnings }) => count(warnings) },
    { id: 'rejected', head: messages.rejected, text: ({ rejectedFiles }) => count(rejectedFiles) },
    { id: 'since', head: messages.since, text: ({ sinceRelease }) => count(sinceRelease) },
  ];
}
