import { parsePartialDate } from '@schema/domain/partial-date.ts';
import type { Sex } from '@schema/domain/sex.ts';
import type { Database, Sql } from '@server/platform/database/sql.ts';
import { badArgument } from '@server/platform/request-error.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import type { RequestContext } from '../access/request-context.ts';
import {
  selectAssumedLimits,
  selectClosingCodes,
  selectDelayCauses,
  selectLimits,
  selectPathways,
  type AssumedLimitRow,
  type ClosingCodeRow,
  type DelayCauseRow,
  type LimitRow,
  type PathwayRow,
} from './pathways.queries.ts';
import type { AssumedLimit, ClosingCode, DelayCause, Pathway, PathwayLimit } from './pathways.types.ts';

const SEXES_OF: Readonly<Record<PathwayRow['sexes'], readonly Sex[]>> = {
  both: ['FEMALE', 'MALE'],
  female: ['FEMALE'],
  male: ['MALE'],
};

/** Pathways, their limits, and the codes that go with them. Reference rows are public. */
export class PathwaysService {
  constructor(private readonly database: Database) {}

  /** Every pathway, read once a request. */
  async pathways(context: RequestContext): Promise<Pathway[]> {
    const rows = await this.once(context, 'pathways', selectPathways);
    return rows.map(toPathway);
  }

  /** The pathway with this code; an unknown code is an error that lists the known ones. */
  async withCode(context: RequestContext, code: string, argument: string): Promise<Pathway> {
    const pathways = await this.pathways(context);
    const pathway = pathways.find((each) => each.code === code);
    if (!pathway) throw badArgument(argument, code, `known codes are ${pathways.map((each) => each.code).join(', ')}`);
    return pathway;
  }

  /** The pathway's limits; with `on`, those that hold on that day. A limit without dates holds on every day. */
  async limits(context: RequestContext, pathway: Pathway, on: string | null): Promise<PathwayLimit[]> {
    const day = on === null ? null : calendarDay(on);
    const rows = await this.once(context, 'limits', selectLimits);
    return rows.filter((row) => row.pathway === pathway.code && (day === null || holdsOn(row, day))).map(toLimit);
  }

  /** The limits assumed for the pathway where none was found. */
  async assumedLimits(context: RequestContext, pathway: Pathway): Promise<AssumedLimit[]> {
    const rows = await this.once(context, 'assumed limits', selectAssumedLimits);
    return rows.filter((row) => row.pathway === pathway.code).map(toAssumedLimit);
  }

  /** Every code of a pathway's events. */
  async closingCodes(context: RequestContext): Promise<ClosingCode[]> {
    return (await this.once(context, 'closing codes', selectClosingCodes)).map(toClosingCode);
  }

  /** Every cause of a long wait. */
  async delayCauses(context: RequestContext): Promise<DelayCause[]> {
    return (await this.once(context, 'delay causes', selectDelayCauses)).map(toDelayCause);
  }

  private once<T>(context: RequestContext, purpose: string, select: (sql: Sql) => Promise<T>): Promise<T> {
    assertAllowed(context.actor, 'reference.read');
    return context.once(purpose, () => this.database.read(context.actor, purpose, select));
  }
}

function calendarDay(text: string): string {
  const date = parsePartialDate(text);
  if (!date || date.firstDay !== date.lastDay) throw badArgument('on', text, 'a calendar date such as 2024-01-24 is needed');
  return date.firstDay;
}

function holdsOn(row: LimitRow, day: string): boolean {
  return (row.first_day === null || row.first_day <= day) && (row.last_day === null || day <= row.last_day);
}

function toPathway(row: PathwayRow): Pathway {
  return {
    code: row.code,
    names: { sv: row.name_sv, en: row.name_en },
    icd10: row.icd10,
    introducedYear: row.introduced_year,
    sexes: [...SEXES_OF[row.sexes]],
  };
}

function toLimit(row: LimitRow): PathwayLimit {
  return {
    treatment: row.treatment,
    variant: row.variant,
    limitDays: row.limit_days,
    validFrom: row.valid_from_stated,
    validTo: row.valid_to_stated,
    status: row.status,
    source: row.source,
    notes: { sv: row.note_sv, en: row.note_en },
  };
}

function toAssumedLimit(row: AssumedLimitRow): AssumedLimit {
  return {
    treatment: row.treatment,
    variant: row.variant,
    limitDays: row.limit_days,
    validFrom: row.valid_from_stated,
    reasons: { sv: row.reason_sv, en: row.reason_en },
  };
}

function toClosingCode(row: ClosingCodeRow): ClosingCode {
  return {
    suffix: row.suffix,
    names: { sv: row.name_sv, en: row.name_en },
    role: row.role,
    treatment: row.treatment,
    limitVariant: row.limit_variant,
    validTo: row.valid_to_stated,
    counted: row.counted,
    source: row.source,
    notes: { sv: row.note_sv, en: row.note_en },
  };
}

function toDelayCause(row: DelayCauseRow): DelayCause {
  return {
    code: row.code,
    names: { sv: row.name_sv, en: row.name_en },
    grounds: { sv: row.grounds_sv, en: row.grounds_en },
    source: row.source,
  };
}
