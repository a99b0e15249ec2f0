import type { Catalogue } from '@client/ui/use-messages.ts';

const sv = {
  heading: 'De tolv senaste månaderna',
  toWaits: (region: string) => `Alla väntetider för ${region}`,
  beside: (region: string, nation: string) => `${region} bredvid ${nation}`,
  sexes: (women: string, men: string) => `Kvinnor ${women}, män ${men}.`,
  overtime: 'Dagar över tidsgränsen',
  shareInTime: 'Andel i tid',
  overtimeSubtitle: (count: string, total: string, span: string) =>
    `De ${count} {pathways} som har flest dagar över tidsgränsen, ${span}. Alla {pathways}: ${total} dagar. Streck: 95-procentigt intervall för andelen i tid.`,
  overtimeNote: 'Dagarna summeras över alla bedömda patienter; den som var i tid bidrar med noll. Tabellen har alla {pathways}.',
  ofAll: 'Andel av alla dagar',
  pathway: '{Pathway}',
};

export type RegionWaitsMessages = typeof sv;

const en: RegionWaitsMessages = {
  heading: 'The newest twelve months',
  toWaits: (region) => `All waits of ${region}`,
  beside: (region, nation) => `${region} beside ${nation}`,
  sexes: (women, men) => `Women ${women}, men ${men}.`,
  overtime: 'Days over the limit',
  shareInTime: 'Share in time',
  overtimeSubtitle: (count, total, span) =>
    `The ${count} {pathways} with the most days over the limit, ${span}. All {pathways}: ${total} days. Bars: 95% intervals of the share in time.`,
  overtimeNote: 'The days are added up over all patients who were judged; anyone in time adds none. The table has every {pathway}.',
  ofAll: 'Share of all days',
  pathway: '{Pathway}',
};

export const regionWaitsMessages: Catalogue<RegionWaitsMessages> = { sv, en };
