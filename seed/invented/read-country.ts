import { join } from 'node:path';
import { AssumptionFiles, cell, NumbersByKey, numberIn, type AssumptionRow } from './assumption-files.ts';
import type { Flow, OtherEnding, PathwayTraits, RegionPart, RegionTraits } from './country-model.ts';
import { TreatmentTables } from './treatment-options.ts';
import { YearNumbers } from './year-numbers.ts';

/** Everything that the country is drawn from, read from files. */
export interface CountryNumbers {
  readonly regions: readonly RegionTraits[];
  readonly pathways: readonly PathwayTraits[];
  /** Whole-pathway limit over time, of pathways with a final conversation; empty for others. */
  readonly conversationLimits: readonly ReturnType<TreatmentTables['wholePathway']>[];
  /** Ways out by pathway and home region: `flows[pathway][region]`. */
  readonly flows: readonly (readonly (readonly Flow[])[])[];
  readonly endings: readonly OtherEnding[];
  readonly causes: readonly { readonly code: string; readonly share: number }[];
  readonly years: YearNumbers;
  readonly assumptions: NumbersByKey;
  /** Nationwide numbers of `volumes.csv` by measure. */
  readonly nation: NumbersByKey;
}

const AGE_BAND_MEASURES = ['share_age_18_49', 'share_age_50_64', 'share_age_65_74', 'share_age_75_84', 'share_age_85_plus'];
const NATION = '_total';
const CAUSE = 'delay_cause_share_';

/** Reads the country's files; `seedFolder` is the folder that holds `invented` and `reference`. */
export function readCountry(seedFolder = join(import.meta.dirname, '..')): CountryNumbers {
  const files = new AssumptionFiles(seedFolder);
  const volumes = volumesByKey(files);
  const regions = readRegions(files);
  const treatments = new TreatmentTables(files);
  const pathways = readPathways(files, volumes, treatments);
  const assumptions = new NumbersByKey();
  for (const row of files.own('assumptions.csv')) assumptions.set(cell(row, 'name'), numberIn(row, 'value'));
  const nationRows = files.own('volumes.csv').filter((row) => cell(row, 'pathway') === NATION && cell(row, 'sex') === 'all');
  const nation = new NumbersByKey();
  for (const row of nationRows) nation.set(cell(row, 'measure'), numberIn(row, 'value'));
  return {
    regions,
    pathways,
    conversationLimits: pathways.map(({ code, finalConversation }) => (finalConversation ? treatments.wholePathway(code) : [])),
    flows: pathways.map(({ code }) => readFlows(files, code, regions)),
    endings: readEndings(files),
    causes: nationRows.filter((row) => cell(row, 'measure').startsWith(CAUSE)).map((row) => ({ code: cell(row, 'measure').slice(CAUSE.length), share: numberIn(row, 'value') })),
    years: new YearNumbers(files),
    assumptions,
    nation,
  };
}

/** Newest value by pathway, sex and measure. */
function volumesByKey(files: AssumptionFiles): NumbersByKey {
  const newest = new Map<string, number>();
  const volumes = new NumbersByKey();
  for (const row of files.own('volumes.csv')) {
    const key = [cell(row, 'pathway'), cell(row, 'sex'), cell(row, 'measure')].join(' ');
    const year = numberIn(row, 'year');
    if (year < (newest.get(key) ?? 0)) continue;
    newest.set(key, year);
    volumes.set(key, numberIn(row, 'value'));
  }
  return volumes;
}

function readPathways(files: AssumptionFiles, volumes: NumbersByKey, treatments: TreatmentTables): readonly PathwayTraits[] {
  const about = new Map(files.reference('pathways.csv').map((row) => [cell(row, 'code'), row]));
  const introduced = files.own('pathway-years.csv').filter((row) => cell(row, 'measure') === 'introduced');
  const leans = new Map(files.own('age-leans.csv').map((each) => [cell(each, 'pathway'), numberIn(each, 'log_odds_per_year')]));
  const logSd = files.own('assumptions.csv').find((row) => cell(row, 'name') === 'lead_time_log_sd');
  return files.reference('pathway-counting.csv').map((counting) => {
    const code = cell(counting, 'pathway');
    const row: AssumptionRow = about.get(code) ?? {};
    const ofSexes = cell(row, 'sexes');
    const key = ofSexes === 'both' ? 'all' : ofSexes;
    const value = (measure: string) => volumes.get(`${code} ${key} ${measure}`);
    const finalConversation = cell(counting, 'clock_stop') === 'final_conversation';
    const ownYear = introduced.find((each) => cell(each, 'pathway') === code);
    return {
      code,
      introducedYear: ownYear ? numberIn(ownYear, 'year') : numberIn(row, 'introduced_year'),
      sexes: ofSexes,
      finalConversation,
      started: value('svf_started'),
      treated: value('svf_treated'),
      within: finalConversation ? 0 : value('svf_within_limit'),
      withinShare: value('within_limit_share'),
      expected: finalConversation ? 0 : value('expected_cases'),
      femaleShareTreated: femaleShare(volumes, code, ofSexes, finalConversation),
      femaleShareStarted: ofSexes === 'both' ? value('female_share_started') : Number(ofSexes === 'female'),
      awayShare: value('out_of_region_share_no_university_hospital'),
      ageShares: AGE_BAND_MEASURES.map(value),
      ageLean: leans.get(code),
      logSd: volumes.find(`${code} ${key} lead_time_log_sd`) ?? numberIn(logSd ?? {}, 'value'),
      options: finalConversation ? [] : treatments.options(code, (kind) => value(`share_${kind}`)),
    };
  });
}

function femaleShare(volumes: NumbersByKey, code: string, sexes: string, finalConversation: boolean): number {
  if (sexes !== 'both' || finalConversation) return Number(sexes === 'female');
  const women = volumes.get(`${code} female new_cases`);
  return women / (women + volumes.get(`${code} male new_cases`));
}

/** Regions in the order of their codes; weights from the newest population that every region has. */
function readRegions(files: AssumptionFiles): readonly RegionTraits[] {
  const level = files.reference('levels.csv').find((row) => cell(row, 'role') === 'unit');
  const codes = files.reference('areas.csv').flatMap((row) => (cell(row, 'level') === cell(level ?? {}, 'id') ? [cell(row, 'code')] : []));
  const population = newestWholePopulation(files, codes);
  const perHead = new Map(files.own('regions.csv').map((row) => [`${cell(row, 'region')} ${cell(row, 'measure')}`, numberIn(row, 'value')]));
  const parts = files.reference('area-memberships.csv').filter((row) => cell(row, 'part') !== '');
  return codes.sort().map((code) => ({
    code,
    weight: (population.get(code) ?? 0) * (perHead.get(`${code} expected_per_head`) ?? 1),
    parts: parts.filter((row) => cell(row, 'area') === code).map((row): RegionPart => ({ word: cell(row, 'part').replace(`${code}-`, ''), share: numberIn(row, 'share') })),
  }));
}

function newestWholePopulation(files: AssumptionFiles, codes: readonly string[]): ReadonlyMap<string, number> {
  const rows = files.reference('population.csv').filter((row) => cell(row, 'sex') === 'T');
  const years = [...new Set(rows.map((row) => numberIn(row, 'year')))].sort((a, b) => b - a);
  for (const year of years) {
    const found = new Map(rows.flatMap((row) => (numberIn(row, 'year') === year ? [[cell(row, 'region_code'), numberIn(row, 'population')] as const] : [])));
    if (codes.every((code) => found.has(code))) return found;
  }
  throw new Error('No year has the population of every region.');
}

/** Ways out of each region in a pathway: those of the pathway for the region or its health-care region, else the usual ones. */
function readFlows(files: AssumptionFiles, pathway: string, regions: readonly RegionTraits[]): readonly (readonly Flow[])[] {
  const rows = files.own('hospital-flows.csv');
  const memberships = files.reference('area-memberships.csv');
  const placeOf = (code: string) => regions.findIndex((region) => region.code === code);
  return regions.map(({ code, parts }, place) => {
    const groups = memberships.flatMap((row) => (cell(row, 'area') === code && cell(row, 'part') === '' ? [cell(row, 'parent')] : []));
    const homes = [code, ...parts.map(({ word }) => `${code}-${word}`)];
    const usual = rows.filter((row) => cell(row, 'pathway') === '' && homes.includes(cell(row, 'home')));
    const special = rows.filter((row) => cell(row, 'pathway') === pathway && groups.includes(cell(row, 'home')) && placeOf(cell(row, 'hub')) !== place);
    const chosen = special.length > 0 ? special : usual;
    return chosen.map((row) => {
      const part = homes.indexOf(cell(row, 'home'));
      const share = numberIn(row, 'share') * (part > 0 ? (parts[part - 1]?.share ?? 1) : 1);
      const away = cell(row, 'away_share');
      return { hub: placeOf(cell(row, 'hub')), share, awayShare: away === '' ? null : Number(away), part: Math.max(part, 0) };
    });
  });
}

function readEndings(files: AssumptionFiles): readonly OtherEnding[] {
  return files.own('other-endings.csv').map((row) => ({
    finalConversation: cell(row, 'clock_stop') === 'final_conversation',
    code: cell(row, 'closing_code'),
    share: numberIn(row, 'share'),
    medianDays: cell(row, 'median_days') === '' ? null : numberIn(row, 'median_days'),
    logSd: cell(row, 'log_sd') === '' ? 0 : numberIn(row, 'log_sd'),
  }));
}
