import { describe, expect, it } from 'vitest';
import { periodSeries, periodTable, type GroupPoints } from '@client/waits/period-lines.ts';
import { provisionalNote, provisionalSince, releaseSource } from '@client/waits/release-words.ts';
import { readProgress } from '@client/waits/use-country-progress.ts';
import { basisOf, intervalFigure, stateOf, type FigureFields, type ReleaseFields } from '@client/waits/wait-figure.ts';
import { figureCells } from '@client/waits/wait-table.ts';
import { messagesWith } from '@client/ui/use-messages.ts';
import { SWEDISH_WORDS } from '../../testkit/country-words.ts';
import { waitsMessages } from '@client/waits/waits.messages.ts';
import { ABSENCES, type Absence } from '@schema/domain/figure.ts';
import { LANGUAGES } from '@schema/domain/language.ts';

const messages = messagesWith(waitsMessages.sv, SWEDISH_WORDS.sv);
const words = { messages, language: 'sv' } as const;
const present: FigureFields = { value: 0.473, lower: 0.468, upper: 0.478, numerator: 473, denominator: 1000, absence: null, provisional: false };
const absent = (absence: Absence): FigureFields => ({ value: null, lower: null, upper: null, numerator: null, denominator: null, absence, provisional: false });
const release: ReleaseFields = { id: '2026-08-19', number: 14, origin: 'SYNTHETIC', extractedOn: '2026-08-19', firstMonth: '2015-08', lastMonth: '2026-07', finalThrough: '2026-06', isNewest: true };

describe('a figure', () => {
  it('is a number with its interval, or the sentence that says why there is none', () => {
    expect(intervalFigure(present, messages.absences)).toEqual({ value: 0.473, lower: 0.468, upper: 0.478, absenceReason: null });
    expect(intervalFigure(absent('LIMIT_UNKNOWN'), messages.absences)).toMatchObject({ value: null, absenceReason: messages.absences.LIMIT_UNKNOWN });
  });

  it.each(LANGUAGES)('has a sentence for every reason in %s', (language) => {
    for (const absence of ABSENCES) expect(waitsMessages[language].absences[absence]).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('has cells that say that no interval can be computed, or why there is no number', () => {
    expect(figureCells({ ...present, lower: null, upper: null }, messages.absences).map((cell) => cell.kind === 'figure' && cell.absenceReason)).toEqual([null, messages.absences.TOO_FEW, messages.absences.TOO_FEW, null]);
    expect(figureCells(absent('SUPPRESSED'), messages.absences)[0]).toEqual({ kind: 'figure', value: null, absenceReason: messages.absences.SUPPRESSED });
  });
});

describe('what a share rests on', () => {
  it.each([
    [{ judged: 412, treated: 1430 }, '412 / 1\u00A0430'],
    [{ judged: 412, treated: null }, '412'],
    [{ judged: null, treated: 430 }, ''],
    [{ judged: 0, treated: 0 }, '0 / 0'],
  ])('%j is "%s"', (basis, words) => {
    expect(basisOf(basis, 'sv')).toBe(words);
  });
});

describe('a card', () => {
  it('is drawn as soon as one figure has a number', () => {
    expect(stateOf([absent('SUPPRESSED'), present], messages.absences)).toEqual({ kind: 'ready' });
  });

  it('says for whom it is shown where anything is protected, else the first reason', () => {
    expect(stateOf([absent('NOT_APPLICABLE'), absent('SUPPRESSED')], messages.absences)).toEqual({ kind: 'absent', reason: messages.absences.SUPPRESSED });
    expect(stateOf([absent('LIMIT_UNKNOWN')], messages.absences)).toEqual({ kind: 'absent', reason: messages.absences.LIMIT_UNKNOWN });
    expect(stateOf([], messages.absences)).toEqual({ kind: 'absent', reason: messages.absences.EMPTY_DENOMINATOR });
  });
});

describe('a release', () => {
  it('is named with its number and the day of extraction', () => {
    expect(releaseSource(release, messages, 'sv')).toBe('Ledtids påhittade land, publicering 14, uttag 19 aug 2026');
    expect(releaseSource({ ...release, origin: 'REGISTER' }, messagesWith(waitsMessages.en, SWEDISH_WORDS.en), 'en')).toBe('the regions’ register data, release 14, extracted 19 Aug 2026');
  });

  it('is provisional from the month after the last final one; wholly so where none is final; not at all where all are', () => {
    expect(provisionalSince(release)).toBe('2026-07');
    expect(provisionalSince({ ...release, finalThrough: '2025-12' })).toBe('2026-01');
    expect(provisionalSince({ ...release, finalThrough: null })).toBe('2015-08');
    expect(provisionalSince({ ...release, finalThrough: '2026-07' })).toBeNull();
  });

  it('explains its hatching for a series and for a period that holds provisional months', () => {
    expect(provisionalNote(release, null, words)).toContain('från och med juli 2026');
    expect(provisionalNote(release, 'R12-2026-07', words)).toBe(messages.provisionalAll);
    expect(provisionalNote(release, '2026-H1', words)).toBeUndefined();
  });
});

describe('groups over time', () => {
  const group = (id: string, figures: readonly FigureFields[], treated: readonly FigureFields[] | null = null): GroupPoints => {
    const points = (all: readonly FigureFields[]) => all.map((figure, index) => ({ period: `2026-0${index + 6}`, figure }));
    return { id, name: id, tone: 'women', points: points(figures), treated: treated && points(treated) };
  };
  const measure = { unit: 'SHARE', resolution: null } as const;

  it('are lines whose shares say how many of the treated could be judged', () => {
    const series = periodSeries({ groups: [group('kvinnor', [present, absent('SUPPRESSED')], [{ ...present, value: 1100 }, absent('SUPPRESSED')])], measure, goal: 0.8, words });
    expect(series.periods.map(({ name, shortName }) => [name, shortName])).toEqual([
      ['Juni 2026', 'juni 2026'],
      ['Juli 2026', 'juli 2026'],
    ]);
    expect(series.lines[0]!.asides).toEqual(['1\u00A0000 av 1\u00A0100 behandlade bedömda', '']);
  });

  it('say how many were judged where the treated are not known, and nothing where the figures are no shares', () => {
    const asides = (treated: readonly FigureFields[] | null) => periodSeries({ groups: [group('män', [present], treated)], measure, goal: null, words }).lines[0]!.asides;
    expect(asides([absent('NOT_APPLICABLE')])).toEqual(['1\u00A0000 bedömda']);
    expect(asides(null)).toEqual(['']);
  });

  it('stand in the table with interval, basis, what is provisional, and on every row the origin and the release', () => {
    const table = periodTable({ groups: [group('kvinnor', [{ ...present, provisional: true }])], measure, measureName: 'Andel i tid', release, words });
    expect(table.columns.map(({ label }) => label)).toEqual(['Andel i tid, kvinnor', 'Andel i tid, kvinnor, nedre 95\u00A0%', 'Andel i tid, kvinnor, övre 95\u00A0%', 'Räknas på, kvinnor', 'Preliminärt', 'Ursprung']);
    expect(table.rows[0]!.cells.map((cell) => (cell.kind === 'text' ? cell.text : cell.value))).toEqual([0.473, 0.468, 0.478, 1000, 'ja', `${messages.origin.SYNTHETIC}, 2026-08-19`]);
  });
});

describe('readProgress', () => {
  it('reads how far the country has come', () => {
    expect(readProgress({ release: null, demonstration: { state: 'loading', share: 0.42, step: 'files' } })).toEqual({ release: null, state: 'loading', share: 0.42, step: 'files' });
    expect(readProgress({ release: '2026-08-19', demonstration: { state: 'done', share: 1, step: 'done' } })).toEqual({ release: '2026-08-19', state: 'done', share: 1, step: null });
  });

  it('keeps the share between 0 and 1, and is null for anything else', () => {
    expect(readProgress({ demonstration: { state: 'loading', share: 7 } })?.share).toBe(1);
    expect(readProgress({ demonstration: { state: 'loading' } })?.share).toBe(0);
    for (const answer of [null, undefined, 'no', {}, { demonstration: { state: 'odd' } }]) expect(readProgress(answer)).toBeNull();
  });
});
