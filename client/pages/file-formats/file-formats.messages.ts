import { formatNumber } from '@schema/language/numbers.ts';
import type { Catalogue } from '@client/ui/use-messages.ts';

const sv = {
  documentTitle: 'Filformat',
  title: 'Så ska filerna se ut',
  lead: 'Varje slags fil som kan lämnas in, kolumn för kolumn. Beskrivningen kommer ur samma regler som granskar filerna, så det som står här är det som gäller.',
  onThisPage: 'På sidan',
  generalTitle: 'Gemensamt för alla filer',
  general: [
    'En rubrikrad först, sedan en rad för varje uppgift. Kolumnerna får stå i vilken ordning som helst. En kolumn som inte behövs får saknas eller vara tom; en okänd kolumn är ett fel.',
    'Text (.csv), komprimerad text (.csv.gz) eller en Excel-arbetsbok (.xlsx) med ett blad. Semikolon, komma eller tabb mellan kolumnerna, decimalkomma eller decimalpunkt, UTF-8 eller det som svenska Excel sparar.',
    'Inga rader som är summor av andra, som totalt eller hela landet: de räknas här. Bara officiella resultat får gälla hela landet eller en grupp av {units}.',
    'Aldrig ett {personal_number}, i någon kolumn. {personal_number_check}',
  ],
  handedInAs: 'Lämnas in som',
  templates: 'Hämta en mall',
  template: 'Mall för Excel och andra program (.csv)',
  workbookTemplate: 'Mall som arbetsbok (.xlsx)',
  codeList: 'Kodlista (.csv)',
  columnsOf: (name: string) => `Kolumner: ${name}`,
  heads: { column: 'Kolumn', needed: 'Behövs', meaning: 'Betydelse', format: 'Så skrivs värdet', example: 'Exempel' },
  needed: 'ja',
  optional: 'nej',
  empty: 'tomt',
  codesOf: (columns: string) => `Koder för ${columns}`,
  codesIn: (columns: string, name: string) => `Koder för ${columns} i ${name}`,
  codes: (count: number) => (count === 1 ? '1 kod' : `${formatNumber(count, { language: 'sv', decimals: 0 })} koder`),
  code: 'Kod',
  standsFor: 'Står för',
};
type Messages = typeof sv;

const en: Messages = {
  documentTitle: 'File formats',
  title: 'What the files must look like',
  lead: 'Every kind of file that can be handed in, column by column. The description comes from the same rules that check the files, so what stands here is what holds.',
  onThisPage: 'On this page',
  generalTitle: 'The same for all files',
  general: [
    'A header row first, then one row for each thing that is told. Columns may come in any order. A column that is not needed may be missing or empty; an unknown column is an error.',
    'Text (.csv), compressed text (.csv.gz) or an Excel workbook (.xlsx) with one sheet. Semicolon, comma or tab between columns, decimal comma or point, UTF-8 or what Swedish Excel saves.',
    'No rows that are sums of others, such as a total or the whole country: these are worked out here. Official results alone may be about the whole country or a group of {units}.',
    'Never a {personal_number}, in any column. {personal_number_check}',
  ],
  handedInAs: 'Handed in as',
  templates: 'Download a template',
  template: 'Template for Excel and other programs (.csv)',
  workbookTemplate: 'Template as a workbook (.xlsx)',
  codeList: 'List of codes (.csv)',
  columnsOf: (name) => `Columns: ${name}`,
  heads: { column: 'Column', needed: 'Needed', meaning: 'Meaning', format: 'How a value is written', example: 'Example' },
  needed: 'yes',
  optional: 'no',
  empty: 'empty',
  codesOf: (columns) => `Codes of ${columns}`,
  codesIn: (columns, name) => `Codes of ${columns} in ${name}`,
  codes: (count) => (count === 1 ? '1 code' : `${formatNumber(count, { language: 'en', decimals: 0 })} codes`),
  code: 'Code',
  standsFor: 'Stands for',
};

export const fileFormatsMessages: Catalogue<Messages> = { sv, en };
