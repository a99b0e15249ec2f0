import type { FileFormatsPageQuery } from '@client/generated/file-formats-page.ts';

export type FileKind = FileFormatsPageQuery['fileKinds'][number];
export type FileColumn = FileKind['columns'][number];
export type FileCode = NonNullable<FileColumn['codes']>[number];

/** Columns that take their values from one and the same list. */
export interface CodeGroup {
  readonly columns: readonly string[];
  readonly codes: readonly FileCode[];
}

/** The lists of a kind of file, each once, in the order of the first column that has it; a column without codes has none. */
export function codeGroups(columns: readonly Pick<FileColumn, 'name' | 'codes'>[]): readonly CodeGroup[] {
  const groups = new Map<string, { columns: string[]; codes: readonly FileCode[] }>();
  for (const { name, codes } of columns) {
    if (codes === null || codes.length === 0) continue;
    const list = JSON.stringify(codes.map(({ code }) => code));
    const group = groups.get(list);
    if (group === undefined) groups.set(list, { columns: [name], codes });
    else group.columns.push(name);
  }
  return [...groups.values()];
}
