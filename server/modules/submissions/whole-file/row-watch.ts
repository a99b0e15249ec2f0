import type { FileKindDefinition, WholeFileCheck, WholeFileContext } from '../file-kind.ts';
import { OutlookTally, type OutlookCell, type RowOutcome } from '../outlook.ts';
import type { Warning } from '../problems.ts';

/** Told of every row of a file when it has been compared with what is known; says at the end what the whole of the file shows. */
export class RowWatch {
  private readonly tally: OutlookTally;
  private readonly checks: readonly WholeFileCheck[];

  constructor({ facts, wholeFileChecks }: FileKindDefinition, context: WholeFileContext) {
    this.tally = new OutlookTally(facts);
    this.checks = wholeFileChecks?.(context) ?? [];
  }

  /** `values`: the data columns in one text, as COPY has them. `line`: null for a row that is gone, which stands in no file. */
  row(outcome: RowOutcome, { key, values, line }: { readonly key: readonly string[]; readonly values: string; readonly line: number | null }): void {
    const cells = values.split('\t');
    this.tally.add(outcome, key, cells);
    if (line !== null) for (const check of this.checks) check.row({ key, values: cells, line, isNew: outcome === 'rowsNew' });
  }

  get cells(): readonly OutlookCell[] {
    return this.tally.all;
  }

  get warnings(): readonly Warning[] {
    return this.checks.flatMap(({ warnings }) => warnings);
  }
}
