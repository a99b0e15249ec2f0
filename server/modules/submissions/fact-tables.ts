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
