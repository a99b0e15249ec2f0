import { z } from 'zod';

const FLAG = { flag: z.string().min(1), value: z.string().min(1) };

const MAPPING = z.strictObject({
  /** The kind of file that it makes. */
  kind: z.literal('svf-counts'),
  /** Cells that say nothing. */
  missing: z.array(z.string()),
  /** Columns of the made file that say what a row is about. */
  columns: z.strictObject({ region: z.lazy(() => COLUMN), pathway: z.lazy(() => COLUMN), period: z.lazy(() => COLUMN) }),
  /** Columns of the made file that are numbers, each the sum of a column of the publisher's file over rows about the same. */
  sums: z.strictObject({ treated: z.string(), judged: z.string().optional(), within_limit: z.string(), over_75: z.string().optional() }),
  /** Flags of rows that repeat others as a subtotal over a column. */
  subtotals: z.array(z.strictObject({ ...FLAG, of: z.enum(['region', 'pathway']) })),
  /** The flag of rows that the publisher may still change. */
  provisional: z.strictObject(FLAG).nullable(),
  /** Columns that are not needed: rows that differ in them alone are summed up. */
  passedOver: z.array(z.string()),
});

const COLUMN = z.union([
  z.strictObject({ from: z.string() }),
  /** Cells are exchanged for words; any other stops the reading. */
  z.strictObject({ from: z.string(), words: z.record(z.string(), z.string()) }),
  /** Cells match the pattern and are written as told, as `String.replace` does it. */
  z.strictObject({ from: z.string(), pattern: z.string(), as: z.string() }),
]);

/** How a publisher's file becomes a file of totals. */
export type Mapping = z.infer<typeof MAPPING>;
export type MappedColumn = z.infer<typeof COLUMN>;

/** Reads a mapping; throws zod's error where it is not as it must be. */
export function parseMapping(text: string): Mapping {
  return MAPPING.parse(JSON.parse(text));
}

/** Every column of the publisher's file that the mapping knows. */
export function columnsOf({ columns, sums, subtotals, provisional, passedOver }: Mapping): ReadonlySet<string> {
  return new Set([...Object.values(columns).map(({ from }) => from), ...Object.values(sums), ...subtotals.map(({ flag }) => flag), ...(provisional === null ? [] : [provisional.flag]), ...passedOver]);
}
