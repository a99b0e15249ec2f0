import { describe, expect, it } from 'vitest';
import { FILE_KINDS } from '@schema/domain/file-kinds.ts';
import { guidesOf } from '@server/modules/submissions/guide/file-kinds.service.ts';
import type { CountryNames } from '@server/modules/submissions/guide/guide.queries.ts';
import { KIND_DEFINITIONS } from '@server/modules/submissions/kind-registry.ts';
import { PUBLISHED_MEASURES } from '@server/modules/submissions/published-results.ts';
import { SWEDISH_WORDS } from '../../../../testkit/country-words.ts';
import { checkText, REFERENCE } from '../checking-reference-fixture.ts';

function named(codes: Iterable<string>): CountryNames['areas'] {
  return new Map([...codes].map((code) => [code, { sv: `${code} på svenska`, en: `${code} in English` }]));
}

const NAMES: CountryNames = {
  areas: named(REFERENCE.areas.keys()),
  levels: named(['nation', 'group', 'region', 'part']),
  pathways: named(REFERENCE.pathways.keys()),
  closingCodes: named(REFERENCE.codes.keys()),
  delayCauses: named(REFERENCE.delayCauses),
  publishedMeasures: named(PUBLISHED_MEASURES.map(({ id }) => id)),
};
const GUIDES = guidesOf({ reference: REFERENCE, names: NAMES, words: SWEDISH_WORDS });

function codesOf(kind: string, column: string): readonly { readonly code: string; readonly name: { readonly sv: string } }[] {
  return GUIDES.find((guide) => guide.kind === kind)?.columns.find(({ name }) => name === column)?.codes ?? [];
}

describe('what is said of a kind of file', () => {
  it.each(FILE_KINDS)('tells of exactly the columns that are checked, and which are needed: %s', (kind) => {
    const checked = KIND_DEFINITIONS[kind].columns.map(({ name, needed }) => ({ name, needed }));
    expect(GUIDES.find((guide) => guide.kind === kind)?.columns.map(({ name, needed }) => ({ name, needed }))).toEqual(checked);
  });

  it.each(GUIDES)('has examples that stand on one row without a problem or a warning: $kind', ({ kind, columns }) => {
    const text = `${columns.map(({ name }) => name).join('\t')}\n${columns.map(({ example }) => example).join('\t')}\n`;
    const { rows, problems, findings } = checkText(KIND_DEFINITIONS[kind as (typeof FILE_KINDS)[number]], text);
    expect(problems).toEqual([]);
    expect(findings.warnings).toEqual([]);
    expect(rows).toHaveLength(1);
  });

  it.each(GUIDES.flatMap(({ kind, columns }) => columns.flatMap((column) => (column.codes ?? []).map(({ code }) => ({ kind, columns, column: column.name, code })))))(
    'lists codes that the checks know: $kind, $column, $code',
    ({ kind, columns, column, code }) => {
      const cells = columns.map(({ name, example }) => (name === column ? code : example));
      const { problems } = checkText(KIND_DEFINITIONS[kind as (typeof FILE_KINDS)[number]], `${columns.map(({ name }) => name).join('\t')}\n${cells.join('\t')}\n`);
      // It may not go with the rest of the row, as the part of another region, but it is a code of its column.
      expect(problems.filter((problem) => problem.column === column && /is no (?!part of)|unknown/.test(problem.problem))).toEqual([]);
    },
  );

  it('lists what a country has: regions, their parts, closing codes with the day they were retired, variants with their pathways', () => {
    expect(codesOf('svf-cases', 'closing_region').map(({ code }) => code)).toEqual(['01', '13']);
    expect(codesOf('svf-cases', 'home_part').map(({ code, name }) => [code, name.sv])).toEqual([['north', '13-north på svenska'], ['south', '13-south på svenska']]);
    expect(codesOf('svf-cases', 'closing_code').map(({ code }) => code)).not.toContain('10');
    expect(codesOf('svf-cases', 'closing_code').find(({ code }) => code === '56')?.name.sv).toBe('56 på svenska (till och med 2018-12-31)');
    expect(codesOf('svf-cases', 'variant').map(({ code, name }) => [code, name.sv])).toEqual([['basic', 'tarm på svenska'], ['extended', 'tarm på svenska'], ['palliative_basic', 'tarm på svenska']]);
    expect(codesOf('population', 'region').map(({ code }) => code)).toEqual(['01', '13', '13-north', '13-south']);
    expect(codesOf('published-results', 'region').map(({ code }) => code)).toEqual([...REFERENCE.areas.keys()]);
    expect(codesOf('published-results', 'measure').map(({ code }) => code)).toContain('inclusion');
    expect(codesOf('published-results', 'measure').map(({ code }) => code)).not.toContain('median_days');
  });

  it.each(FILE_KINDS)('says so in whole sentences, in both languages: %s', (kind) => {
    const { purpose, columns } = GUIDES.find((guide) => guide.kind === kind) ?? { purpose: { sv: '', en: '' }, columns: [] };
    const texts = [purpose, ...columns.flatMap(({ meaning, format }) => [meaning, format])].flatMap(({ sv, en }) => [sv, en]);
    expect(texts.filter((text) => !/^[A-ZÅÄÖ].*\.$/.test(text))).toEqual([]);
    for (const { sv, en } of columns.map(({ meaning }) => meaning)) expect(sv).not.toBe(en);
  });

  it.each(FILE_KINDS)('names the longest text that is taken: %s', (kind) => {
    const { columns } = GUIDES.find((guide) => guide.kind === kind) ?? { columns: [] };
    for (const { name, format } of columns) {
      const most = Number(/at most (\d+) characters/.exec(format.en)?.[1] ?? 0);
      if (most === 0) continue;
      const problemsOf = (length: number) => {
        const cells = columns.map((each) => (each.name === name ? 'x'.repeat(length) : each.example));
        return checkText(KIND_DEFINITIONS[kind], `${columns.map((each) => each.name).join('\t')}\n${cells.join('\t')}\n`).problems;
      };
      expect(problemsOf(most), name).toEqual([]);
      expect(problemsOf(most + 1), name).toMatchObject([{ column: name }]);
    }
  });
});
