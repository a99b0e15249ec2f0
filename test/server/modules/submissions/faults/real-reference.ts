import { parsePartialDate } from '@schema/domain/partial-date.ts';
import type { CheckedCode, CheckedPathway, CheckedRegion, CheckingReference } from '@server/modules/submissions/checking-reference.ts';
import { cell, sourceRows, type SourceRow } from '@test/testkit/source-files.ts';

/** A row of a pathway's limits, shipped or assumed, as the files state it. */
export interface StatedLimit {
  readonly pathway: string;
  readonly treatment: string;
  readonly variant: string;
}

const AREAS = sourceRows('areas.csv');
/** What an area may be called in a file. */
const WORDS_OF_AREA = ['code', 'name_sv', 'name_en', 'short_name_sv', 'short_name_en', 'statistical_code'];
const MEMBERSHIPS = sourceRows('area-memberships.csv');

export const LIMITS: readonly StatedLimit[] = [...sourceRows('pathways.csv').map((row) => limit(row, 'code')), ...sourceRows('assumed-limits.csv').map((row) => limit(row, 'pathway'))];

function limit(row: SourceRow, pathway: string): StatedLimit {
  return { pathway: cell(row, pathway), treatment: cell(row, 'treatment'), variant: cell(row, 'variant') };
}

/** The country's own reference, from its files and without a database. */
export function realReference(): CheckingReference {
  const units = AREAS.filter((row) => cell(row, 'level') === 'region');
  const stops = new Map(sourceRows('pathway-counting.csv').map((row) => [cell(row, 'pathway'), cell(row, 'clock_stop')]));
  const roles = new Map(sourceRows('levels.csv').map((row) => [cell(row, 'id'), cell(row, 'role')]));
  const roleOf = (row: SourceRow): CheckedAreaRole => roles.get(cell(row, 'level')) as CheckedAreaRole;
  return {
    regions: new Map(units.map((row) => [cell(row, 'code'), regionOf(cell(row, 'code'))])),
    areas: new Map(AREAS.map((row) => [cell(row, 'code'), { code: cell(row, 'code'), level: cell(row, 'level'), role: roleOf(row) }])),
    pathways: new Map(sourceRows('pathways.csv').map((row) => [cell(row, 'code'), pathwayOf(row, stops)])),
    codes: new Map(sourceRows('closing-codes.csv').map((row) => [cell(row, 'suffix'), codeOf(row)])),
    delayCauses: new Set(sourceRows('delay-causes.csv').map((row) => cell(row, 'code'))),
    widerAreas: new Set(AREAS.filter((row) => ['nation', 'group'].includes(roleOf(row))).flatMap((row) => WORDS_OF_AREA.map((column) => cell(row, column).toLowerCase()).filter((word) => word !== ''))),
  };
}

type CheckedAreaRole = CheckingReference['areas'] extends ReadonlyMap<string, infer Area extends { role: unknown }> ? Area['role'] : never;

function regionOf(code: string): CheckedRegion {
  const parts = MEMBERSHIPS.filter((row) => cell(row, 'parent') === code && cell(row, 'area').startsWith(`${code}-`)).map((row) => cell(row, 'area'));
  return { code, parts: new Map(parts.map((part) => [part.slice(code.length + 1), part])) };
}

function pathwayOf(row: SourceRow, stops: ReadonlyMap<string, string>): CheckedPathway {
  const code = cell(row, 'code');
  const limits = LIMITS.filter(({ pathway }) => pathway === code);
  const isForAny = limits.some(({ treatment }) => treatment === 'any');
  return {
    code,
    sexes: cell(row, 'sexes') as CheckedPathway['sexes'],
    introducedYear: cell(row, 'introduced_year') === '' ? null : Number(cell(row, 'introduced_year')),
    clockStop: (stops.get(code) ?? 'treatment') as CheckedPathway['clockStop'],
    variants: new Set(limits.map(({ variant }) => variant).filter((variant) => variant !== '')),
    treatments: isForAny ? null : new Set(limits.map(({ treatment }) => treatment.toUpperCase())),
    variantsOf: new Map(limits.map(({ treatment }) => [treatment === 'any' ? '' : treatment.toUpperCase(), new Set(limits.filter((limit) => limit.treatment === treatment && limit.variant !== '').map(({ variant }) => variant))])),
  };
}

function codeOf(row: SourceRow): CheckedCode {
  const treatment = cell(row, 'treatment');
  const lastDay = parsePartialDate(cell(row, 'valid_to'))?.lastDay ?? null;
  return { suffix: cell(row, 'suffix'), role: cell(row, 'role'), treatment: treatment === '' ? null : treatment.toUpperCase(), lastDay };
}
