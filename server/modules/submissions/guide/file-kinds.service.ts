import type { FileKind } from '@schema/domain/file-kinds.ts';
import { FILE_KINDS } from '@schema/domain/file-kinds.ts';
import type { Bilingual } from '@schema/domain/measure.ts';
import type { Actor } from '@schema/domain/permissions.ts';
import { inBothWithWords, type CountryWordsByLanguage } from '@schema/language/country-words.ts';
import type { Database } from '@server/platform/database/sql.ts';
import { readCountryWords } from '../../access/country-words.ts';
import { assertAllowed } from '../../access/permission-checks.ts';
import type { CheckingReference } from '../checking-reference.ts';
import { KIND_DEFINITIONS } from '../kind-registry.ts';
import { selectCheckingReference } from '../reference.queries.ts';
import { codeLists } from './code-lists.ts';
import type { FileKindGuide } from './file-kinds.types.ts';
import { KIND_GUIDES } from './guide-registry.ts';
import { selectCountryNames, type CountryNames } from './guide.queries.ts';
import { templateFiles, templateNames, type TemplateFile } from './template-files.ts';

/** What files must look like, from the rows that they are checked against. Public, as these are. */
export class FileKindsService {
  constructor(private readonly database: Database) {}

  /** Every kind of file, column by column. */
  async guides(actor: Actor): Promise<FileKindGuide[]> {
    assertAllowed(actor, 'reference.read');
    const country = await this.database.read(actor, 'file kinds', async (sql) => ({
      reference: await selectCheckingReference(sql),
      names: await selectCountryNames(sql),
      words: await readCountryWords(sql),
    }));
    return guidesOf(country);
  }

  /** Templates and lists of codes, for every kind. */
  async templates(actor: Actor): Promise<readonly TemplateFile[]> {
    const files = await Promise.all((await this.guides(actor)).map(templateFiles));
    return files.flat();
  }
}

export interface GuidedCountry {
  readonly reference: CheckingReference;
  readonly names: CountryNames;
  readonly words: CountryWordsByLanguage;
}

/** Every kind of file in a country's words, with its codes. */
export function guidesOf({ reference, names, words }: GuidedCountry): FileKindGuide[] {
  const lists = codeLists(reference, names);
  const said = (text: Bilingual): Bilingual => inBothWithWords(text, words);
  return FILE_KINDS.map((kind) => {
    const { name, purpose, columns } = KIND_GUIDES[kind];
    return {
      kind,
      name: said(name),
      purpose: said(purpose),
      ...addressesOf(kind),
      columns: columns.map(({ codes, example, ...column }) => ({
        ...column,
        meaning: said(column.meaning),
        format: said(column.format),
        needed: KIND_DEFINITIONS[kind].columns.some((each) => each.name === column.name && each.needed),
        example: example(reference),
        codes: codes === null ? null : lists[codes].map(({ code, name: codeName }) => ({ code, name: said(codeName) })),
      })),
    };
  });
}

function addressesOf(kind: FileKind): Pick<FileKindGuide, 'template' | 'workbookTemplate' | 'codeList'> {
  const { template, workbook, codes } = templateNames(kind);
  return { template: `/files/${template}`, workbookTemplate: `/files/${workbook}`, codeList: `/files/${codes}` };
}
