import type { CheckedPathway, CheckingReference } from '@server/modules/submissions/checking-reference.ts';
import { Findings } from '@server/modules/submissions/problems.ts';
import { FileCheck } from '@server/modules/submissions/file-check.ts';
import type { CheckedRow, CheckingContext, FileKindDefinition } from '@server/modules/submissions/file-kind.ts';
import { TableText } from '@server/modules/submissions/table-text.ts';
import { toldProblem, toldWarning, type ToldProblem, type ToldWarning } from '@server/modules/submissions/told-findings.ts';

function pathway(code: string, changes: Partial<CheckedPathway> = {}): [string, CheckedPathway] {
  return [code, { code, sexes: 'both', introducedYear: 2016, clockStop: 'treatment', variants: new Set(), treatments: null, variantsOf: new Map(), ...changes }];
}

/** A small country: two regions, one of them in two parts; a pathway of each sort. */
export const REFERENCE: CheckingReference = {
  regions: new Map([
    ['01', { code: '01', parts: new Map() }],
    ['13', { code: '13', parts: new Map([['north', '13-north'], ['south', '13-south']]) }],
  ]),
  areas: new Map(
    (
      [
        { code: 'SE', level: 'nation', role: 'nation' },
        { code: 'rcc-syd', level: 'group', role: 'group' },
        { code: '01', level: 'region', role: 'unit' },
        { code: '13', level: 'region', role: 'unit' },
        { code: '13-north', level: 'part', role: 'part' },
        { code: '13-south', level: 'part', role: 'part' },
      ] as const
    ).map((area) => [area.code, area]),
  ),
  pathways: new Map([
    pathway('lunga'),
    pathway('prostata', { sexes: 'male' }),
    pathway('livmoder', { sexes: 'female' }),
    pathway('symtom', { clockStop: 'final_conversation' }),
    pathway('tarm', {
      variants: new Set(['basic', 'extended', 'palliative_basic']),
      variantsOf: new Map([['SURGERY', new Set(['basic', 'extended'])], ['OTHER', new Set(['palliative_basic'])]]),
    }),
    pathway('lymfom', { treatments: new Set(['SYSTEMIC']) }),
  ]),
  codes: new Map(
    [
      { suffix: '10', role: 'start', treatment: null, lastDay: null },
      { suffix: '50', role: 'treatment', treatment: 'SURGERY', lastDay: null },
      { suffix: '56', role: 'retired', treatment: null, lastDay: '2018-12-31' },
      { suffix: '78', role: 'closing', treatment: null, lastDay: null },
      { suffix: '90', role: 'transfer', treatment: null, lastDay: null },
    ].map((code) => [code.suffix, code]),
  ),
  delayCauses: new Set(['pathology', 'beds']),
  widerAreas: new Set(['se', 'sverige', 'rcc-syd']),
};

export interface Checked {
  readonly rows: readonly CheckedRow[];
  /** As they are told in English. */
  readonly problems: readonly ToldProblem[];
  readonly findings: Pick<Findings, 'problemCount' | 'isPersonal'> & { readonly warnings: readonly ToldWarning[] };
}

/** Checks a file of text as an import does, in pieces of `pieceBytes`. */
export function checkText(definition: FileKindDefinition, text: string | Buffer, { pieceBytes = 1 << 20, ...changes }: Partial<CheckingContext> & { pieceBytes?: number } = {}): Checked {
  const findings = new Findings();
  const rows: CheckedRow[] = [];
  const check = new FileCheck(definition, { reference: REFERENCE, findings, deliveredOn: '2024-12-31', completeMonths: null, ...changes }, (row) => rows.push(row));
  const table = new TableText(definition.columns, check.row);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += pieceBytes) table.push(bytes.subarray(at, at + pieceBytes));
  table.end();
  check.end();
  return toldInEnglish(rows, findings);
}

/** What was found, as it is told. */
export function toldInEnglish(rows: readonly CheckedRow[], { problems, warnings, problemCount, isPersonal }: Findings): Checked {
  return { rows, problems: problems.map((each) => toldProblem(each, 'en')), findings: { problemCount, isPersonal, warnings: warnings.map((each) => toldWarning(each, 'en')) } };
}
