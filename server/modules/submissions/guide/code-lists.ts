import type { LevelRole } from '@schema/domain/area.ts';
import type { Bilingual } from '@schema/domain/measure.ts';
import type { PublishedUnit } from '@schema/domain/published-values.ts';
import type { Treatment } from '@schema/domain/treatment.ts';
import type { CheckingReference } from '../checking-reference.ts';
import { ClosingCodeReader } from '../closing-code-reader.ts';
import { PLACE_ROLES } from '../population.ts';
import { PATHWAY_LEVEL } from '../published-results.ts';
import type { CodeListName } from './column-guide.ts';
import type { CountryNames, Names } from './guide.queries.ts';

/** A value that a column may have, and what it stands for. */
export interface NamedCode {
  readonly code: string;
  readonly name: Bilingual;
}

const FEMALE: NamedCode = { code: 'F', name: { sv: 'kvinna', en: 'female' } };
const MALE: NamedCode = { code: 'M', name: { sv: 'man', en: 'male' } };
const UNKNOWN: NamedCode = { code: 'U', name: { sv: 'okänt', en: 'unknown' } };

const UNIT_NAMES: Readonly<Record<PublishedUnit, Bilingual>> = {
  percent: { sv: 'procent', en: 'percent' },
  index: { sv: 'index från 0 till 100', en: 'index from 0 to 100' },
  per_100000: { sv: 'per 100 000 invånare', en: 'per 100,000 inhabitants' },
  count: { sv: 'antal', en: 'number' },
  days: { sv: 'dagar', en: 'days' },
  yes_no: { sv: 'ja eller nej: true eller false', en: 'yes or no: true or false' },
  text: { sv: 'ord', en: 'words' },
};

const TREATMENT_NAMES: Readonly<Record<Treatment, Bilingual>> = {
  SURGERY: { sv: 'kirurgi', en: 'surgery' },
  SYSTEMIC: { sv: 'läkemedel', en: 'systemic treatment (drugs)' },
  RADIOTHERAPY: { sv: 'strålbehandling', en: 'radiotherapy' },
  ACTIVE_MONITORING: { sv: 'aktiv monitorering (exspektans)', en: 'active monitoring' },
  OTHER: { sv: 'annan behandling', en: 'other treatment' },
};

const A_PATHWAY: NamedCode = { code: PATHWAY_LEVEL, name: { sv: '{a_pathway} i hela landet', en: 'one {pathway} in the whole country' } };

/** The codes of a country, from the rows that files are checked against and their names. */
export function codeLists(reference: CheckingReference, names: CountryNames): Readonly<Record<CodeListName, readonly NamedCode[]>> {
  const areasOf = (roles: readonly LevelRole[] | null): NamedCode[] =>
    [...names.areas].filter(([code]) => roles === null || roles.includes(reference.areas.get(code)?.role ?? 'nation')).map(([code, name]) => ({ code, name }));
  return {
    regions: areasOf(['unit']),
    places: areasOf(PLACE_ROLES),
    areas: areasOf(null),
    parts: [...reference.regions.values()].flatMap(({ parts }) => [...parts].map(([word, area]) => named(word, area, names.areas))),
    levels: [...listed(names.levels), A_PATHWAY],
    pathways: listed(names.pathways).filter(({ code }) => reference.pathways.has(code)),
    sexes: [FEMALE, MALE, UNKNOWN],
    singleSexes: [FEMALE, MALE],
    treatments: Object.entries(TREATMENT_NAMES).map(([code, name]) => ({ code: code.toLowerCase(), name })),
    closingCodes: closingCodes(reference, names.closingCodes),
    variants: variants(reference, names.pathways),
    delayCauses: listed(names.delayCauses),
    measures: listed(names.publishedMeasures),
    units: Object.entries(UNIT_NAMES).map(([code, name]) => ({ code, name })),
  };
}

function listed(names: Names): NamedCode[] {
  return [...names].map(([code, name]) => ({ code, name }));
}

function named(code: string, of: string, names: Names): NamedCode {
  return { code, name: names.get(of) ?? { sv: of, en: of } };
}

function closingCodes({ codes }: CheckingReference, names: Names): NamedCode[] {
  return new ClosingCodeReader(codes).closing.map(({ suffix, lastDay }) => {
    const { name } = named(suffix, suffix, names);
    return { code: suffix, name: lastDay === null ? name : { sv: `${name.sv} (till och med ${lastDay})`, en: `${name.en} (until ${lastDay})` } };
  });
}

/** Each variant once, with the pathways whose limits have it. */
function variants({ pathways }: CheckingReference, names: Names): NamedCode[] {
  const having = new Map<string, Bilingual[]>();
  for (const { code, variants: words } of pathways.values()) {
    for (const word of words) having.set(word, [...(having.get(word) ?? []), named(code, code, names).name]);
  }
  return [...having]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, all]) => ({ code, name: { sv: all.map(({ sv }) => sv).join('; '), en: all.map(({ en }) => en).join('; ') } }));
}
