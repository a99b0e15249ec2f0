import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { UNITS } from '@schema/domain/figure.ts';
import type { Bilingual, MeasureDefinition } from '@schema/domain/measure.ts';
import { MEASURES } from '@schema/measures/registry.ts';
import { WAIT_MEASURES } from '@server/modules/waits/measure-arithmetic.ts';

const REFERENCE = fileURLToPath(new URL('../../seed/reference/', import.meta.url));

function rowsOf(file: string): Record<string, string>[] {
  return parse<Record<string, string>>(readFileSync(`${REFERENCE}${file}`), { columns: true });
}

function textsOf(measure: MeasureDefinition): [part: string, text: Bilingual][] {
  const { name, shortName, why, clock, numerator, denominator, exclusions, interval, source, computed } = measure;
  const told = { name, shortName, why, numerator, denominator, exclusions, interval, source, ...(clock === null ? {} : { clock }) };
  if (computed === null) return Object.entries(told);
  return [...Object.entries(told), ...(['numerator', 'denominator', 'exclusions', 'interval'] as const).map((part): [string, Bilingual] => [part, computed[part]])];
}

const SENTENCES = ['why', 'clock', 'numerator', 'denominator', 'exclusions', 'interval', 'source'];

describe.each(MEASURES.map((measure) => [measure.id, measure] as const))('%s', (_id, measure) => {
  it('is told whole in both languages', () => {
    for (const [part, { sv, en }] of textsOf(measure)) {
      for (const text of [sv, en]) {
        expect(text, part).toMatch(/^\S.*\S$/);
        expect(text, part).not.toMatch(/ {2}|undefined|null/);
        if (SENTENCES.includes(part)) expect(text, part).toMatch(/\.$/);
        else expect(text, part).not.toMatch(/\.$/);
      }
      expect(sv, part).not.toBe(en);
    }
  });

  it('keeps numbers together with what follows in Swedish, and percent signs with their number in English', () => {
    for (const [part, { sv, en }] of textsOf(measure)) {
      expect(sv, part).not.toMatch(/\d (%|år|\d{3})|\d%/);
      expect(en, part).not.toMatch(/\d\s+%/);
    }
  });

  it('has a known unit, a version, dates that exist and a review that is not overdue when made', () => {
    expect(UNITS).toContain(measure.unit);
    expect(measure.version).toBeGreaterThanOrEqual(1);
    expect(new Date(measure.validFrom).toISOString().slice(0, 10)).toBe(measure.validFrom);
    expect(measure.reviews.length).toBeGreaterThan(0);
    for (const { on, by, nextBy } of measure.reviews) {
      expect(new Date(on).toISOString().slice(0, 10)).toBe(on);
      expect(nextBy > on).toBe(true);
      expect(by.sv).not.toBe('');
      expect(by.en).not.toBe('');
    }
  });
});

it('what is computed is defined, and what is defined is computed, published or both', () => {
  expect(MEASURES.flatMap(({ id, computed }) => (computed === null ? [] : [id])).sort()).toEqual([...WAIT_MEASURES].sort());
  expect(MEASURES.filter(({ published, computed }) => !published && computed === null)).toEqual([]);
  expect(MEASURES.flatMap(({ id, published, computed }) => (published && computed !== null ? [id] : []))).toEqual(['inclusion', 'lead_time']);
});

it('no two measures share an id', () => {
  expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
});

describe('goals', () => {
  const goals = rowsOf('goals.csv');

  it('each goal that a measure names stands in goals.csv, for that measure', () => {
    const named = MEASURES.flatMap(({ id, goal }) => (goal === null ? [] : [[goal, id]]));
    expect(named).toEqual([['inclusion_goal', 'inclusion'], ['lead_time_goal', 'lead_time']]);
    for (const [goal, measure] of named) expect(goals.filter(({ id }) => id === goal).map((row) => row.measure)).toEqual([measure]);
  });

  it('are of measures that are better one way: without a way there is no verdict', () => {
    for (const { goal, direction } of MEASURES) if (goal !== null) expect(direction).not.toBe('neither');
  });

  it('cover every year in which their measure has official results', () => {
    for (const { measure, valid_from: from, valid_to: to } of goals) {
      const years = rowsOf(`official/${measure}.csv`).map(({ year }) => Number(year));
      expect(Number(from)).toBeLessThanOrEqual(Math.min(...years));
      expect(to).toBe('');
    }
  });
});

describe('the step between values', () => {
  const PLACES: Partial<Record<MeasureDefinition['unit'], number>> = { SHARE: 2 };

  it.each(rowsOf('official-series.csv').map(({ measure }) => measure ?? ''))('of %s is the one that its published decimals show', (id) => {
    const measure = MEASURES.find((each) => each.id === id);
    const decimals = Math.max(...rowsOf(`official/${id}.csv`).map(({ value = '' }) => value.split('.')[1]?.length ?? 0));
    expect(measure?.resolution).toBe(Number(`1e-${decimals + (PLACES[measure?.unit ?? 'TEXT'] ?? 0)}`));
  });

  it('of a quoted figure is not known, and of one that nobody publishes there is none', () => {
    for (const { group, published, resolution } of MEASURES) expect(resolution === null).toBe(group === 'press' || !published);
  });
});

it('every press measure of the files is defined, and no definition is without a figure', () => {
  const mapped = new Set(rowsOf('published-result-measures.csv').map(({ measure }) => measure));
  expect([...mapped].sort()).toEqual(MEASURES.filter(({ group }) => group === 'press').map(({ id }) => id).sort());
});
