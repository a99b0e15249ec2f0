import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReferenceFolder } from '@server/setup/reference/reference-files.ts';
import type { ReferenceTables } from '@server/setup/reference/reference-rows.ts';

const REFERENCE = fileURLToPath(new URL('../../seed/reference', import.meta.url));

let tables: ReferenceTables;
let files: readonly string[];
beforeAll(async () => {
  ({ tables, files } = await readReferenceFolder(REFERENCE));
});

function areasWithRole(role: string): string[] {
  const level = tables.area_levels.find((each) => each.role === role)?.id;
  return tables.areas.filter((area) => area.level === level).map(({ code }) => code);
}

describe('areas', () => {
  it('are the nation, six healthcare regions, 21 regions, two parts and six municipalities', () => {
    expect(areasWithRole('nation')).toEqual(['SE']);
    expect(areasWithRole('group').sort()).toEqual(['rcc-mellansverige', 'rcc-norr', 'rcc-stockholm-gotland', 'rcc-syd', 'rcc-sydost', 'rcc-vast']);
    expect(areasWithRole('unit')).toHaveLength(21);
    expect(areasWithRole('part')).toEqual(['13-north', '13-south']);
    expect(areasWithRole('locality')).toHaveLength(6);
  });

  it('every region is in the nation and in one healthcare region, Halland by its parts in two', () => {
    for (const region of areasWithRole('unit')) {
      const parents = tables.area_memberships.filter(({ area }) => area === region).map(({ parent }) => parent);
      expect(parents.filter((parent) => parent.startsWith('rcc-'))).toHaveLength(region === '13' ? 2 : 1);
      expect(parents).toContain('SE');
    }
    const halland = tables.area_memberships.filter(({ area, part }) => area === '13' && part !== null);
    expect(halland.map(({ parent, part, share }) => [parent, part, share])).toEqual([
      ['rcc-vast', '13-north', '0.584984'],
      ['rcc-syd', '13-south', '0.415016'],
    ]);
  });

  it('the shares of Halland are those of its municipalities on the stated day', () => {
    const populationOf = (code: string): number => tables.populations.find((row) => row.area === code && row.reference_date === '2023-12-31')?.population ?? NaN;
    const north = tables.area_memberships.filter(({ parent }) => parent === '13-north').map(({ area }) => populationOf(area));
    const south = tables.area_memberships.filter(({ parent }) => parent === '13-south').map(({ area }) => populationOf(area));
    const [northern, southern] = [north, south].map((parts) => parts.reduce((sum, part) => sum + part, 0));
    expect([northern, southern]).toEqual([201_086, 142_660]);
    expect(((northern ?? NaN) / populationOf('13')).toFixed(6)).toBe('0.584984');
  });

  it('every region has a tile of its own, and the far north lies above the far south', () => {
    const tileOf = (code: string): number => tables.areas.find((area) => area.code === code)?.tile_row ?? NaN;
    for (const region of areasWithRole('unit')) expect(tileOf(region)).toBeGreaterThan(0);
    expect(tileOf('25')).toBeLessThan(tileOf('12'));
  });

  it('Gotland is an island: on it, not in it', () => {
    expect(tables.areas.find(({ code }) => code === '09')).toMatchObject({ locative_sv: 'på Gotland', locative_en: 'on Gotland' });
    for (const { locative_sv: sv, locative_en: en, code } of tables.areas) if (code !== '09') expect([sv.slice(0, 2), en.slice(0, 3)]).toEqual(['i ', 'in ']);
  });

  it('the everyday names are those without county and region', () => {
    const names = tables.areas.filter(({ code }) => areasWithRole('unit').includes(code)).map(({ short_name_sv: name }) => name);
    expect(names).toEqual([
      'Norrbotten', 'Västerbotten', 'Jämtland Härjedalen', 'Västernorrland', 'Gävleborg', 'Dalarna', 'Värmland', 'Örebro', 'Västmanland', 'Uppsala', 'Stockholm',
      'Sörmland', 'Östergötland', 'Västra Götaland', 'Jönköping', 'Gotland', 'Kalmar', 'Kronoberg', 'Halland', 'Blekinge', 'Skåne',
    ]);
  });
});

describe('pathways', () => {
  it('are 32, and a limit that nobody knows has no days', () => {
    expect(tables.pathways).toHaveLength(32);
    expect(tables.pathway_limits).toHaveLength(129);
    expect(tables.pathway_limits.filter(({ status }) => status === 'NOT_FOUND').every(({ limit_days: days }) => days === null)).toBe(true);
  });

  it('closing codes: what is never counted, and treatments that match a kind of limit', () => {
    const uncounted = tables.closing_codes.filter(({ counted, role }) => !counted && (role === 'closing' || role === 'transfer')).map(({ suffix }) => suffix);
    expect(uncounted).toEqual(['70', '90', '91']);
    expect(tables.closing_codes.filter(({ treatment }) => treatment !== null).map(({ suffix, treatment, limit_variant: variant }) => [suffix, treatment, variant])).toEqual([
      ['50', 'SURGERY', null],
      ['52', 'SYSTEMIC', null],
      ['54', 'RADIOTHERAPY', null],
      ['58', 'OTHER', 'palliative'],
      ['59', 'OTHER', null],
      ['60', 'ACTIVE_MONITORING', null],
      ['73', 'OTHER', 'no_further_action'],
    ]);
    expect(tables.closing_codes.filter(({ role }) => role === 'retired').map(({ suffix, valid_to_stated: to }) => [suffix, to])).toEqual([['42', '2018'], ['56', '2018'], ['65', '2018']]);
    for (const { limit_variant: variant } of tables.closing_codes) {
      if (variant !== null) expect(tables.pathway_limits.some((limit) => limit.variant === variant)).toBe(true);
    }
  });
});

describe('money', () => {
  it('the lines of 2024 and 2021 are the whole of their agreements', () => {
    const totals = tables.agreements.map(({ year, total_sek: total }) => [year, total]);
    expect(totals).toContainEqual([2024, '809000000']);
    expect(totals).toContainEqual([2021, '500000000']);
    for (const { year, total_sek: total } of tables.agreements) {
      const sum = tables.agreement_lines.filter((line) => line.year === year).reduce((soFar, { amount_sek: amount }) => soFar + Number(amount), 0);
      if (total !== null) expect(sum).toBe(Number(total));
    }
  });

  it('only the total of 2016 is unknown, and its row says so', () => {
    const unknown = tables.agreements.filter(({ total_sek: total }) => total === null);
    expect(unknown.map(({ year }) => year)).toEqual([2016]);
    expect(unknown[0]?.note_sv).toMatch(/inte hittats/);
  });
});

describe('official results', () => {
  const absent = (measure: string): string[] => tables.published_results.filter((row) => row.measure === measure && row.absence !== null).map((row) => `${row.area} ${row.year} ${row.absence}`);

  it('what is missing has its reason: Norrbotten in inclusion, eight regions in the survey of 2020 and 2021', () => {
    expect(absent('inclusion')).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) => `25 ${year} NOT_REPORTED`));
    expect(absent('prem_overall_published').sort()).toEqual(['03', '07', '10', '14', '21', '22', '23', '25'].flatMap((code) => [`${code} 2020 NOT_COLLECTED`, `${code} 2021 NOT_COLLECTED`]));
    expect(absent('lead_time')).toEqual([]);
  });

  it('no reason is the general one: each gap has been looked into', () => {
    const reasons = tables.published_results.filter(({ absence }) => absence !== null).map(({ absence_reason_en: reason }) => reason);
    expect(reasons).toHaveLength(23);
    for (const reason of reasons) expect(reason).not.toMatch(/the reason is not known/);
  });

  it('inclusion above 100 % stays', () => {
    const over = tables.published_results.filter(({ measure, value }) => measure === 'inclusion' && Number(value) > 1);
    expect(over.length).toBeGreaterThan(0);
    expect(Math.max(...over.map(({ value }) => Number(value)))).toBe(1.033);
  });
});

describe('the files', () => {
  it('end their lines as Unix does and carry no byte-order mark', () => {
    for (const file of files) {
      const text = readFileSync(`${REFERENCE}/${file}`, 'utf8');
      expect(text.includes('\r'), file).toBe(false);
      expect(text.startsWith('\uFEFF'), file).toBe(false);
      expect(text.endsWith('\n'), file).toBe(true);
    }
  });

  it('are all explained in the folder’s README', () => {
    const readme = readFileSync(`${REFERENCE}/README.md`, 'utf8');
    for (const file of files) expect(readme).toContain(file.startsWith('official/') ? '`official/<measure>.csv`' : `\`${file}\``);
  });
});

describe('notes in two languages', () => {
  const noted = (): readonly { readonly note_sv: string | null; readonly note_en: string | null }[] => [
    ...tables.sources,
    ...tables.populations,
    ...tables.pathway_limits,
    ...tables.closing_codes,
    ...tables.published_results,
  ];

  it('every note has both, and every time limit has a note', () => {
    for (const { note_sv: sv, note_en: en } of noted()) expect(sv === null, `${sv} / ${en}`).toBe(en === null);
    for (const { note_sv: sv, pathway } of tables.pathway_limits) expect(sv, pathway).toMatch(/^[\p{Lu}\d].*\.$/u);
  });

  it('the Swedish text states the same numbers and codes as the English one, and no others', () => {
    const stated = (text: string | null) => [...new Set((text ?? '').match(/\d[\d.]*\d|\d/g) ?? [])].sort();
    for (const { note_sv: sv, note_en: en } of [...tables.pathway_limits, ...tables.sources, ...tables.published_results]) expect(stated(sv), `${sv}`).toEqual(stated(en));
  });

  it('the Swedish text has the spaces and signs of Swedish', () => {
    for (const { note_sv: sv } of noted()) expect(sv ?? '').not.toMatch(/\d[ ]?%| {2}|\d\.\d+\s*%|['"]/);
  });
});
