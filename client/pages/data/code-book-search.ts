import type { Language } from '@schema/domain/language.ts';
import type { CodeBookColumn, CodeBookFile } from './published-files.ts';

/** A column with the file it stands in. */
export interface FoundColumn extends CodeBookColumn {
  readonly file: string;
}

/** Letters compared without regard to case; å, ä and ö are letters of their own and are kept. */
function comparable(text: string, language: Language): string {
  return text.toLocaleLowerCase(language);
}

/** The columns in which every word of the search occurs: in the name, the file, the values or the meaning. */
export function findColumns(files: readonly CodeBookFile[], search: string, language: Language): readonly FoundColumn[] {
  const words = comparable(search, language).split(/\s+/).filter((word) => word !== '');
  return files.flatMap((file) =>
    file.columns
      .filter((column) => {
        const text = comparable(
          [file.name, column.name, column.unit?.[language] ?? '', ...(column.allowedValues ?? []), column.listedIn ?? '', column.meaning[language]].join(' '),
          language,
        );
        return words.every((word) => text.includes(word));
      })
      .map((column) => ({ file: file.name, ...column })),
  );
}
