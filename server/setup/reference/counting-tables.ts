import { CLOCK_STOPS } from '@schema/domain/waits.ts';
import { TREATMENTS } from '@schema/domain/treatment.ts';
import { flag, lowerCaseWords, optional, optionalText, statedDate, text, wholeNumber, word } from './cells.ts';
import { readRows, type FilesToRead } from './csv-rows.ts';
import type { AssumedLimitRow, ClosingCodeRow, PathwayCountingRow, PathwayRow } from './reference-rows.ts';
import { numbered, withoutRepeats } from './row-checks.ts';

export const COUNTING_FILE = 'pathway-counting.csv';
export const ASSUMED_LIMITS_FILE = 'assumed-limits.csv';

const COUNTING = {
  file: COUNTING_FILE,
  columns: {
    pathway: text,
    clock_stop: word(Object.fromEntries(CLOCK_STOPS.map((stop) => [stop, stop])) as Record<(typeof CLOCK_STOPS)[number], (typeof CLOCK_STOPS)[number]>),
    stop_codes: optionalText,
    pooled: flag,
    in_inclusion: flag,
    source: text,
  },
};

const ASSUMED_LIMITS = {
  file: ASSUMED_LIMITS_FILE,
  columns: {
    pathway: text,
    treatment: word({ ...lowerCaseWords(TREATMENTS), any: null }),
    variant: optionalText,
    limit_days: wholeNumber(1, 999),
    valid_from: optional(statedDate),
    status: word({ assumed: 'ASSUMED' }),
    reason_sv: text,
    reason_en: text,
  },
};

/** What the rows here refer to. */
export interface CountedPathways {
  readonly pathways: readonly PathwayRow[];
  readonly codes: readonly ClosingCodeRow[];
}

/** How each pathway is counted, a row for every one: without a line in the file it counts to treatment, and in everything. */
export function readPathwayCounting(reading: FilesToRead, { pathways, codes }: CountedPathways): readonly PathwayCountingRow[] {
  const { faults } = reading;
  const rows = withoutRepeats(readRows(reading, COUNTING), ({ pathway }) => [pathway], { file: COUNTING_FILE, faults }).map(({ line, row: { stop_codes: listed, ...row } }) => {
    const stopCodes = listed?.split(';').map((code) => code.trim()) ?? [];
    checkPathway(row.pathway, pathways, (reason) => faults.add(COUNTING_FILE, line, reason));
    for (const code of stopCodes) {
      if (!codes.some(({ suffix }) => suffix === code)) faults.add(COUNTING_FILE, line, `stop_codes has "${code}"; a suffix in closing-codes.csv is needed`);
    }
    if (row.clock_stop === 'final_conversation' && stopCodes.length === 0) faults.add(COUNTING_FILE, line, 'stop_codes is empty; a final conversation needs the codes that close it');
    return { ...row, stop_codes: stopCodes };
  });
  const stated = new Map(rows.map((row) => [row.pathway, row]));
  return pathways.map(({ code }) => stated.get(code) ?? { pathway: code, clock_stop: 'treatment', stop_codes: [], pooled: true, in_inclusion: true, source: null });
}

/** Limits assumed where none was found. */
export function readAssumedLimits(reading: FilesToRead, pathways: readonly PathwayRow[]): readonly AssumedLimitRow[] {
  const { faults } = reading;
  const rows = withoutRepeats(
    readRows(reading, ASSUMED_LIMITS),
    (row) => [row.pathway, row.treatment, row.variant, row.valid_from?.stated ?? null],
    { file: ASSUMED_LIMITS_FILE, faults },
  );
  for (const { line, row } of rows) checkPathway(row.pathway, pathways, (reason) => faults.add(ASSUMED_LIMITS_FILE, line, reason));
  return numbered(
    rows.map(({ row: { status: _status, valid_from: validFrom, ...row } }) => ({
      ...row,
      valid_from: validFrom?.firstDay ?? null,
      valid_from_stated: validFrom?.stated ?? null,
    })),
  );
}

function checkPathway(code: string, pathways: readonly PathwayRow[], fault: (reason: string) => void): void {
  if (!pathways.some((pathway) => pathway.code === code)) fault(`pathway is "${code}"; a code in pathways.csv is needed`);
}
