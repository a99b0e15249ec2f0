import type { DocumentNode } from 'graphql';
import { print } from 'graphql';
import { FineViewDocument } from '@client/generated/fine-view.ts';
import { HalfYearSharesDocument } from '@client/generated/half-year-shares.ts';
import { OverviewPageDocument } from '@client/generated/overview-page.ts';
import { RegionPageDocument } from '@client/generated/region-page.ts';
import { RegionWaitsDocument } from '@client/generated/region-waits.ts';
import { ReleasesPageDocument } from '@client/generated/releases-page.ts';
import { AreaWaitsDocument } from '@client/generated/area-waits.ts';
import type { Asker, Question } from './asking.ts';

/** A question of a page, with its choices made in one way for each index. */
export interface PageQuestion {
  readonly name: string;
  with(index: number): Question;
}

interface Choices {
  readonly regions: readonly { readonly code: string }[];
  readonly pathways: readonly { readonly code: string; readonly sexes: readonly string[] }[];
  readonly releases: readonly { readonly id: string; readonly finalThrough: string | null }[];
}

const CHOICES: Question = { query: '{ regions { code } pathways { code sexes } releases { id finalThrough } }' };
const ATTRIBUTIONS = ['CLOSING', 'HOME'];
const TIME_MEASURES = ['lead_time', 'median_days', 'p90_days'];

/** Every question that the pages send, as they send it. */
export async function pageQuestions(asker: Asker): Promise<readonly PageQuestion[]> {
  const { regions, pathways, releases } = await asker.data<Choices>(CHOICES);
  const release = (index: number): string => pick(releases, index).id;
  return [
    { name: 'Översikt, official', with: () => asked(OverviewPageDocument, { language: 'SV' }) },
    { name: 'Översikt, fine', with: (index) => asked(FineViewDocument, { release: release(index) }) },
    { name: 'Väntetider, all pathways', with: (index) => asked(AreaWaitsDocument, waits(index, { region: nationFirst(regions, index), pathway: null, release: null })) },
    { name: 'Väntetider, one pathway', with: (index) => asked(AreaWaitsDocument, waits(index, { region: nationFirst(regions, index), pathway: pick(pathways, index), release: release(index) })) },
    { name: 'Region, official', with: (index) => asked(RegionPageDocument, { language: 'SV', code: pick(regions, index).code }) },
    { name: 'Region, fine', with: (index) => asked(RegionWaitsDocument, { language: 'SV', code: pick(regions, index).code, release: null }) },
    { name: 'Publiceringar', with: () => asked(ReleasesPageDocument, {}) },
    { name: 'Publiceringar, half-years', with: (index) => asked(HalfYearSharesDocument, { release: release(index), from: '2022-H1', to: '2024-H1' }) },
  ];
}

interface WaitsChoice {
  /** Null for the nation. */
  readonly region: string | null;
  readonly pathway: Choices['pathways'][number] | null;
  readonly release: string | null;
}

function waits(index: number, { region, pathway, release }: WaitsChoice): Question['variables'] {
  const sexes = pathway === null || pathway.sexes.length > 1 ? ['ALL', 'FEMALE', 'MALE'] : ['ALL'];
  const measure = pick(TIME_MEASURES, index);
  return {
    language: 'SV',
    region,
    pathway: pathway?.code ?? null,
    pathwayCode: pathway?.code ?? '',
    withPathway: pathway !== null,
    sex: pick(sexes, index),
    period: 'R12',
    grain: 'MONTH',
    measure,
    withTreated: measure === TIME_MEASURES[0],
    attribution: pick(ATTRIBUTIONS, index),
    release,
  };
}

function nationFirst(regions: Choices['regions'], index: number): string | null {
  const place = index % (regions.length + 1);
  return place === 0 ? null : pick(regions, place - 1).code;
}

function pick<T>(from: readonly T[], index: number): T {
  const chosen = from[index % from.length];
  if (chosen === undefined) throw new RangeError('Nothing to choose from.');
  return chosen;
}

function asked(document: DocumentNode, variables: Question['variables']): Question {
  return { query: print(document), ...(variables === undefined ? {} : { variables }) };
}
