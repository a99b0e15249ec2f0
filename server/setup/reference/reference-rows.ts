import type { LevelRole } from '@schema/domain/area.ts';
import type { Absence, Unit } from '@schema/domain/figure.ts';
import type { Sex } from '@schema/domain/sex.ts';
import type { LimitStatus, Treatment } from '@schema/domain/treatment.ts';
import type { ClockStop } from '@schema/domain/waits.ts';
import type { MeasurePart } from '@schema/measures/of-country.ts';

/**
 * The rows of a country, ready to insert: a type per table, its properties named as the columns. Exact decimals are
 * text; dates are `YYYY-MM-DD`.
 */

/** A remark in both languages, or none in either. */
export interface NoteColumns {
  readonly note_sv: string | null;
  readonly note_en: string | null;
}

export interface SourceRow extends NoteColumns {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly licence: string | null;
  readonly retrieved: string | null;
}

export interface AreaLevelRow {
  readonly id: string;
  readonly role: LevelRole;
  readonly rank: number;
  readonly name_sv: string;
  readonly name_en: string;
  readonly plural_sv: string;
  readonly plural_en: string;
}

export interface AreaRow {
  readonly code: string;
  readonly level: string;
  readonly name_sv: string;
  readonly name_en: string;
  readonly short_name_sv: string;
  readonly short_name_en: string;
  readonly locative_sv: string;
  readonly locative_en: string;
  readonly abbreviation: string | null;
  readonly iso_code: string | null;
  readonly statistical_code: string | null;
  readonly tile_column: number | null;
  readonly tile_row: number | null;
  readonly sort_order: number;
  readonly source: string;
  readonly status: string;
}

export interface AreaMembershipRow {
  readonly position: number;
  readonly area: string;
  readonly parent: string;
  readonly part: string | null;
  readonly share: string | null;
  readonly as_of: string | null;
  readonly source: string;
}

export interface PopulationRow extends NoteColumns {
  readonly position: number;
  readonly area: string;
  /** As precise as stated: `2025-09` where no day is given. */
  readonly reference_date: string;
  readonly last_day: string;
  readonly sex: Sex;
  readonly population: number;
  readonly status: string;
  readonly source: string;
}

/** Which sexes a pathway is for, in the file's words. */
export type PathwaySexes = 'both' | 'female' | 'male';

export interface PathwayRow {
  readonly code: string;
  readonly name_sv: string;
  readonly name_en: string;
  readonly icd10: string | null;
  readonly introduced_year: number | null;
  readonly sexes: PathwaySexes;
  readonly sort_order: number;
}

export interface PathwayLimitRow extends NoteColumns {
  readonly position: number;
  readonly pathway: string;
  /** Null: one limit whatever the treatment. */
  readonly treatment: Treatment | null;
  readonly variant: string | null;
  readonly limit_days: number | null;
  readonly valid_from: string | null;
  readonly valid_from_stated: string | null;
  readonly valid_to: string | null;
  readonly valid_to_stated: string | null;
  readonly status: LimitStatus;
  readonly source: string;
}

/** How a pathway is counted. */
export interface PathwayCountingRow {
  readonly pathway: string;
  readonly clock_stop: ClockStop;
  /** Codes that stop the clock; none: those of treatment. */
  readonly stop_codes: readonly string[];
  readonly pooled: boolean;
  readonly in_inclusion: boolean;
  /** Null where no file says anything of the pathway. */
  readonly source: string | null;
}

/** A limit in the place of one that nobody has found. */
export interface AssumedLimitRow {
  readonly position: number;
  readonly pathway: string;
  /** Null: one limit whatever the treatment. */
  readonly treatment: Treatment | null;
  readonly variant: string | null;
  readonly limit_days: number;
  readonly valid_from: string | null;
  readonly valid_from_stated: string | null;
  readonly reason_sv: string;
  readonly reason_en: string;
}

/** What a closing code marks in a pathway. */
export const CODE_ROLES = ['before_clock', 'start', 'in_between', 'treatment', 'closing', 'transfer', 'retired'] as const;
export type CodeRole = (typeof CODE_ROLES)[number];

export interface ClosingCodeRow extends NoteColumns {
  readonly suffix: string;
  readonly name_sv: string;
  readonly name_en: string;
  readonly role: CodeRole;
  readonly treatment: Treatment | null;
  readonly limit_variant: string | null;
  readonly counted: boolean;
  readonly valid_to_stated: string | null;
  readonly source: string;
  readonly sort_order: number;
}

export interface DelayCauseRow {
  readonly code: string;
  readonly name_sv: string;
  readonly name_en: string;
  readonly grounds_sv: string;
  readonly grounds_en: string;
  readonly source: string;
  readonly sort_order: number;
}

export interface GoalRow {
  readonly id: string;
  readonly measure: string;
  readonly name_sv: string;
  readonly name_en: string;
  readonly threshold: string;
  readonly valid_from: number;
  readonly valid_to: number | null;
  readonly source: string;
}

export interface AgreementRow extends NoteColumns {
  readonly year: number;
  readonly name: string | null;
  readonly total_sek: string | null;
  readonly total_source: string;
}

export interface AgreementLineRow {
  readonly year: number;
  readonly position: number;
  readonly line: string;
  readonly amount_sek: string;
  readonly recipient_kind: string;
  readonly rule: string;
  readonly payment: string;
  readonly deadline: string | null;
  readonly deadline_stated: string;
  readonly section: string | null;
  readonly source: string;
}

export interface CalendarEventRow {
  readonly id: string;
  readonly name_sv: string;
  readonly name_en: string;
  readonly month: number;
  readonly day: number | null;
  readonly rule_sv: string | null;
  readonly rule_en: string | null;
  readonly actor_sv: string;
  readonly actor_en: string;
  readonly source: string;
  readonly sort_order: number;
}

export interface PublishedResultRow extends NoteColumns {
  readonly position: number;
  readonly measure: string;
  /** The area's level, or `pathway`. */
  readonly level: string;
  readonly area: string | null;
  readonly pathway: string | null;
  readonly key_as_published: string;
  readonly year: number;
  readonly period: string | null;
  readonly value: string | null;
  readonly text_value: string | null;
  readonly unit: Unit;
  readonly absence: Absence | null;
  readonly absence_reason_sv: string | null;
  readonly absence_reason_en: string | null;
  readonly value_as_published: string | null;
  readonly unit_as_published: string;
  readonly qualifier: string | null;
  /** The row of `sources` that a series comes from; null where `source` alone says it. */
  readonly source_id: string | null;
  readonly source: string;
}

export interface CountryWordRow {
  readonly key: string;
  readonly text_sv: string;
  readonly text_en: string;
}

export interface CountryMeasureRow {
  readonly measure: string;
  readonly published: boolean;
}

export interface MeasureWordRow {
  readonly measure: string;
  readonly part: MeasurePart;
  readonly text_sv: string;
  readonly text_en: string;
}

/** Everything that a country's folder holds, a list per table. */
export interface ReferenceTables {
  readonly sources: readonly SourceRow[];
  readonly country_words: readonly CountryWordRow[];
  readonly country_measures: readonly CountryMeasureRow[];
  readonly measure_words: readonly MeasureWordRow[];
  readonly area_levels: readonly AreaLevelRow[];
  readonly areas: readonly AreaRow[];
  readonly area_memberships: readonly AreaMembershipRow[];
  readonly populations: readonly PopulationRow[];
  readonly pathways: readonly PathwayRow[];
  readonly pathway_limits: readonly PathwayLimitRow[];
  readonly closing_codes: readonly ClosingCodeRow[];
  readonly pathway_counting: readonly PathwayCountingRow[];
  readonly assumed_limits: readonly AssumedLimitRow[];
  readonly delay_causes: readonly DelayCauseRow[];
  readonly goals: readonly GoalRow[];
  readonly agreements: readonly AgreementRow[];
  readonly agreement_lines: readonly AgreementLineRow[];
  readonly calendar_events: readonly CalendarEventRow[];
  readonly published_results: readonly PublishedResultRow[];
}

export interface ReferenceRows {
  /** SHA-256 of the files the rows were read from. */
  readonly contentHash: string;
  /** Their names, relative to the folder. */
  readonly files: readonly string[];
  readonly tables: ReferenceTables;
}
