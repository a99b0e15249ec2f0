import type { CopyFormat } from '@server/platform/database/sql.ts';

/** Types of columns that are written in the binary format of COPY. */
export type ColumnType = 'text' | 'date' | 'smallint';

/** A table of facts: rows are added by submissions and never changed. */
export interface FactTable {
  readonly table: string;
  /** What a fact is known by, beside the submission that told it. */
  readonly keyColumns: readonly string[];
  readonly dataColumns: readonly string[];
  /** The column whose month a file may say that it holds every case of; null where no file of the kind is ever complete. */
  readonly monthColumn: string | null;
  /** The index that says in which blocks a submission's rows lie; null where the table is small. */
  readonly submissionIndex: string | null;
  /** The columns that say of which month and pathway a row tells, for who looks at what a file will do; null where rows tell of neither. */
  readonly countedBy: { readonly day: string; readonly pathway: string } | null;
  /** Types of the data columns that are no texts, where rows are loaded in the binary format of COPY; its keys are texts then. */
  readonly types?: Readonly<Record<string, ColumnType>>;
}

/** The format in which the table's rows are loaded. */
export function copyFormatOf({ types }: FactTable): CopyFormat {
  return types === undefined ? 'text' : 'binary';
}

/** The columns in which rows are loaded: key, submission, line, what is replaced (where cases can be gone), data. */
export function loadedColumns({ keyColumns, dataColumns, monthColumn }: FactTable): readonly string[] {
  return [...keyColumns, 'submission', 'line', ...(monthColumn === null ? [] : ['replaces', 'gone']), ...dataColumns];
}

export const SVF_CASE_FACTS: FactTable = {
  table: 'svf_case_facts',
  keyColumns: ['region', 'case_id'],
  dataColumns: [
    'pathway',
    'start_region',
    'closing_region',
    'home_region',
    'closing_part',
    'home_part',
    'sex',
    'birth_year',
    'suspicion_date',
    'referral_date',
    'first_visit_date',
    'mdt_date',
    'treatment_decision_date',
    'closing_date',
    'closing_code',
    'variant',
    'delay_causes',
  ],
  monthColumn: 'suspicion_date',
  submissionIndex: 'svf_case_facts_submission',
  countedBy: { day: 'suspicion_date', pathway: 'pathway' },
  types: {
    birth_year: 'smallint',
    suspicion_date: 'date',
    referral_date: 'date',
    first_visit_date: 'date',
    mdt_date: 'date',
    treatment_decision_date: 'date',
    closing_date: 'date',
  },
};

export const EXPECTED_CASE_FACTS: FactTable = {
  table: 'expected_case_facts',
  keyColumns: ['region', 'pathway', 'sex', 'basis_version', 'period_start'],
  dataColumns: ['period_end', 'expected'],
  monthColumn: null,
  submissionIndex: null,
  countedBy: { day: 'period_start', pathway: 'pathway' },
};

export const SVF_COUNT_FACTS: FactTable = {
  table: 'svf_count_facts',
  keyColumns: ['region', 'pathway', 'period_start', 'period_end', 'sex', 'treatment'],
  dataColumns: ['treated', 'judged', 'within_limit', 'over_75'],
  monthColumn: null,
  submissionIndex: null,
  countedBy: { day: 'period_start', pathway: 'pathway' },
};
