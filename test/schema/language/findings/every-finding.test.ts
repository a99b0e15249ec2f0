import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '@schema/domain/language.ts';
import { SUBMISSION_STATES } from '@schema/domain/submission-states.ts';
import { PUBLISHED_UNITS } from '@schema/domain/published-values.ts';
import { PROBLEMS, problemSentences, type CodedProblem, type ProblemCode } from '@schema/language/findings/problems.ts';
import { REFUSALS, refusalSentence, type Refusal, type RefusalCode } from '@schema/language/findings/refusals.ts';
import { WARNINGS, warningSentence, type CodedWarning, type WarningCode } from '@schema/language/findings/warnings.ts';

/** Parameters of every code, several where sentences turn on them: the compiler holds them to be complete and of the right kind. */
type Samples<Coded extends { readonly code: string; readonly parameters: unknown }> = { readonly [Code in Coded['code']]: readonly Extract<Coded, { readonly code: Code }>['parameters'][] };

const NONE = [{}] as const;
const CODES = ['01', 'rcc-syd'];
const COLUMNS = ['case_id', 'pathway'];
const AT = { column: 'sex' };
const LINE = { line: 1_234 };
const PART = { part: 'xl/workbook.xml' };
const MANY = 12_345;
const NAME_FAULTS = (['empty', 'too-long', 'wrong-encoding', 'unseen-signs'] as const).map((fault) => ({ fault, longest: 60 }));
const JUMP = { month: '2024-03', cases: 1_300, usual: 120.5 };

const PROBLEM_SAMPLES: Samples<CodedProblem> = {
  'file-empty': [{ columns: COLUMNS }],
  'file-without-rows': NONE,
  'header-unknown': [{ columns: COLUMNS }],
  'header-again': NONE,
  'column-unknown': [{ name: 'colour', columns: COLUMNS }, { name: 'x'.repeat(60), columns: COLUMNS }],
  'column-twice': [{ name: 'sex' }],
  'column-missing': [{ name: 'sex', columns: COLUMNS }],
  'row-width': [{ cells: 1, width: 18 }, { cells: 19, width: 18 }],
  'row-is-total': [AT],
  'row-again': [{ ...LINE, isSameFile: true }, { ...LINE, isSameFile: false }],
  'region-not-own': [{ regions: CODES }],
  'complete-regions': [{ regions: 2 }],
  'personal-number': NONE,
  'cell-error': [{ cell: 'E6', error: '#DIV/0!' }, { cell: 'E6', error: null }],
  'cell-formula': [{ cell: 'E6' }],
  'code-unknown': [{ ...AT, isEmpty: true, codes: CODES }, { ...AT, isEmpty: false, codes: CODES }],
  'case-name': NAME_FAULTS,
  'basis-name': NAME_FAULTS,
  'date-unreadable': (['empty', 'no-date', 'day-count', 'time-of-day', 'no-such-day', 'several-readings'] as const).map((fault) => ({ ...AT, fault })),
  'date-after-delivery': [{ ...AT, deliveredOn: '2024-12-31' }],
  'case-without-region': NONE,
  'part-unknown': [{ ...AT, hasRegion: true }, { ...AT, hasRegion: false }],
  'case-sex': NONE,
  'case-sex-of-pathway': NONE,
  'suspicion-outside-months': [{ first: '2024-01', last: '2024-06' }],
  'date-after-closing': [AT],
  'date-before-suspicion': [AT],
  'birth-year-unreadable': NONE,
  'birth-year-impossible': [{ oldestYears: 120 }],
  'patient-under-age': NONE,
  'closing-without-code': [{ codes: CODES }],
  'closing-without-date': NONE,
  'closing-code-unknown': [{ codes: CODES }],
  'closing-code-retired': [{ codes: CODES }],
  'closing-by-treatment': NONE,
  'variant-unknown': NONE,
  'delay-cause-unknown': [{ codes: CODES }],
  'pathway-without-treatment': NONE,
  'treatment-unknown': [{ codes: ['surgery', 'systemic'] }],
  'counts-mixed': (['period', 'sex', 'treatment'] as const).map((column) => ({ column })),
  'period-unreadable': [{ isEmpty: true }, { isEmpty: false }],
  'period-not-over': [{ deliveredOn: '2024-12-31' }],
  'count-sex': NONE,
  'count-number': [{ column: 'treated', isEmpty: true }, { column: 'treated', isEmpty: false }],
  'judged-above-treated': NONE,
  'within-above-judged': [{ column: 'judged' }, { column: 'treated' }],
  'over-above-late': NONE,
  'expected-sex': NONE,
  'sex-of-pathway-or-none': NONE,
  'period-start-inside-month': NONE,
  'period-end-inside-month': NONE,
  'period-end-before-start': NONE,
  'expected-number': NONE,
  'population-date': NONE,
  'population-date-to-come': NONE,
  'place-unknown': [{ codes: CODES }],
  'single-sex': NONE,
  'population-number': NONE,
  'population-source': [{ characters: 501, longest: 500 }],
  'measure-unknown': NONE,
  'area-unknown': [{ codes: CODES }],
  'pathway-unknown-or-none': [{ codes: CODES }],
  'level-of-area': [{ level: 'group' }],
  'year-unreadable': NONE,
  'year-to-come': NONE,
  'text-length': [{ ...AT, characters: 61, longest: 60, mayBeEmpty: true }, { ...AT, characters: 0, longest: 500, mayBeEmpty: false }],
  'unit-unknown': [{ codes: CODES }],
  'unit-of-measure': [{ unit: 'index' }],
  'value-of-unit': (Object.keys(PUBLISHED_UNITS) as (keyof typeof PUBLISHED_UNITS)[]).flatMap((unit) => [true, false].map((isEmpty) => ({ isEmpty, unit, longest: 500 }))),
};

const WARNING_SAMPLES: Samples<CodedWarning> = {
  'sex-not-known': NONE,
  'suspicion-before-pathway': NONE,
  'dates-out-of-order': NONE,
  'wait-long': [{ days: 365 }],
  'later-long': [{ days: 365 }],
  'open-long': [{ days: 365 }],
  'closed-without-region': NONE,
  'closing-code-retired': NONE,
  'treatment-without-limit': NONE,
  'variant-without-limit': NONE,
  'bases-several': NONE,
  'period-shared': NONE,
  'sexes-both-ways': NONE,
  'percent-at-most-one': NONE,
  'percent-above-hundred': NONE,
  'months-late': [{ monthsBack: 3, months: [{ month: '2024-01', rows: 1 }], moreMonths: 0 }, { monthsBack: 3, months: [{ month: '2024-01', rows: 1_200 }, { month: '2024-02', rows: 2 }], moreMonths: 5 }],
  'judged-few': [{ judged: 1_012, treated: 1_400, lowestShare: 0.9, worst: { pathway: 'lunga', judged: 0, treated: 300 } }],
  'month-jump': [JUMP],
  'pathway-jump': [{ ...JUMP, pathway: 'lunga' }],
};

const REFUSAL_SAMPLES: Samples<Refusal> = {
  'no-table': (['pdf', 'picture', 'document', 'archive', 'markup'] as const).map((what) => ({ what })),
  'file-changed': NONE,
  'unpacks-too-far': [{ ratio: 200 }],
  'compressed-cut-off': NONE,
  'compressed-damaged': NONE,
  'compressed-twice': NONE,
  'encoding-mixed': [{ encoding: 'UTF-8' }],
  'encoding-unknown': NONE,
  'nul-characters': NONE,
  'line-too-long': [{ ...LINE, longest: MANY }],
  'line-too-wide': [{ ...LINE, cells: MANY, most: 1_000 }],
  'quote-without-pair': [LINE],
  'quote-out-of-place': [LINE],
  'workbook-password': NONE,
  'workbook-parts-password': NONE,
  'workbook-old': NONE,
  'workbook-binary': NONE,
  'archive-no-workbook': NONE,
  'archive-too-many-files': [{ most: MANY }],
  'archive-in-pieces': NONE,
  'workbook-compression': NONE,
  'workbook-damaged': NONE,
  'part-missing': [PART],
  'part-too-large': [{ ...PART, mebibytes: 64 }],
  'part-unreadable': (['not-well-formed', 'document-type', 'too-deep', 'too-long'] as const).map((fault) => ({ ...PART, fault })),
  'texts-too-many': [{ texts: MANY, mebibytes: 48 }],
  'sheets-several': [{ count: 2, names: ['Januari', null] }, { count: 12, names: ['Januari'] }],
  'sheet-row-number': [LINE],
  'sheet-cell-place': [LINE],
  'sheet-row-too-wide': [{ ...LINE, column: MANY, most: 1_000 }],
  'sheet-row-too-long': [{ ...LINE, longest: MANY }],
  'sheet-text-too-long': [{ cell: null, longest: MANY }, { cell: 'E6', longest: MANY }],
  'sheet-text-missing': [{ cell: 'E6' }],
  'things-wrong': [{ fileName: 'Mars.csv', count: 1 }, { fileName: 'Mars.csv', count: 1_234 }],
  'holds-invented': NONE,
  'holds-open-data': NONE,
  'holds-real': NONE,
  'name-personal': NONE,
  'never-complete': [{ kind: 'expected-cases' }],
  'complete-months': [{ from: '2024-06', to: '' }],
  'fault-of-ours': NONE,
  'disk-full': NONE,
  'not-waiting': SUBMISSION_STATES.map((state) => ({ submission: 7, state })),
  'no-longer-kept': [{ submission: 7 }],
  'no-longer-the-same': [{ submission: 7 }],
  'others-came-between': [{ submission: 7, rowsNew: 1_234, rowsChanged: 1, rowsUnchanged: 0, rowsGone: 0 }],
  'nothing-to-withdraw': [{ submission: 7 }],
  'later-rests-on-it': [{ submission: 7, later: 8 }],
};

/** What files write, in whatever language they are spoken of: names of columns, words and codes, what Excel and the operator call things. */
const AS_WRITTEN = /\b(?:[a-z]+_[a-z_]+|female|male|unknown|yes|no|true|false|expected-cases|document|DATA_DIR|DEMO=off|rcc-syd|group|index)\b/g;
/** Little words that no sentence of the language does without, and the other's has not. */
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  sv: /(?<!\p{L})(?:the|is|are|of|or|and|with|not|no|needed|file|files|row|rows|holds|has|that|this|nothing|from|than|its|was|were|cannot|hand|day|case|cases|which|empty)(?!\p{L})/iu,
  en: /[åäö]|(?<!\p{L})(?:och|eller|är|som|filen|behövs|inte|rad|raden|har|av|den|det|fall)(?!\p{L})/iu,
};

function expectSpoken(text: string, language: Language): void {
  expect(text).toMatch(/^[\p{Lu}\p{Ll}]/u);
  expect(text).toMatch(/\.$/);
  expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}| [.,:)](?!\w)|\.\./);
  const spoken = text.replace(AS_WRITTEN, '').replace(/kvinna, man, okänt|\(ja, nej;/g, '');
  expect(spoken, text).not.toMatch(FOREIGN[language]);
}

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(Object.keys(PROBLEMS) as ProblemCode[])('what is wrong and what would be right is said of %s', (code) => {
    for (const parameters of PROBLEM_SAMPLES[code]) {
      const sentences = problemSentences({ code, parameters } as CodedProblem, language);
      for (const text of sentences) expectSpoken(text, language);
      expect(sentences).not.toEqual(problemSentences({ code, parameters } as CodedProblem, language === 'sv' ? 'en' : 'sv'));
    }
  });

  it.each(Object.keys(WARNINGS) as WarningCode[])('what is odd is said of %s', (code) => {
    for (const parameters of WARNING_SAMPLES[code]) expectSpoken(warningSentence({ code, parameters } as CodedWarning, language), language);
  });

  it.each(Object.keys(REFUSALS) as RefusalCode[])('why a file is refused is said of %s', (code) => {
    for (const parameters of REFUSAL_SAMPLES[code]) expectSpoken(refusalSentence({ code, parameters } as Refusal, language), language);
  });
});

it('parameters make a difference, and long names are cut', () => {
  expect(problemSentences({ code: 'row-width', parameters: { cells: 1, width: 1_800 } }, 'sv')).toEqual(['Raden har 1 cell.', 'Lika många som i rubrikraden behövs (1\u00A0800); en cell som innehåller skiljetecknet står inom citattecken.']);
  expect(problemSentences({ code: 'column-unknown', parameters: { name: 'x'.repeat(60), columns: COLUMNS } }, 'sv')[0]).toBe(`Kolumnen ”${'x'.repeat(40)}…” är okänd.`);
  expect(warningSentence({ code: 'months-late', parameters: { monthsBack: 3, months: [{ month: '2024-01', rows: 3 }, { month: '2024-02', rows: 9 }], moreMonths: 2 } }, 'sv')).toMatch(/: januari 2024 \(3\), februari 2024 \(9\) och 2 till\.$/);
  expect(warningSentence({ code: 'pathway-jump', parameters: { ...JUMP, pathway: 'lunga' } }, 'en')).toBe('March 2024 has 1,300 cases in lunga with the file, far from the usual: 121 in a month.');
});
