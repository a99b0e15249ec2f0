import { refusal } from '@schema/language/findings/refusals.ts';
import { holdsPersonalIdentityNumber } from '../personal-identity-number.ts';
import { UnreadableFile } from '../text-decoding.ts';
import { readNumberFormats } from './number-formats.ts';
import { readSharedStrings, SharedStrings } from './shared-strings.ts';
import { SheetReading, type SheetContext, type SheetRow } from './sheet-reading.ts';
import { workbookParts, type Sheet } from './workbook-parts.ts';
import { XmlReading } from './xml-reading.ts';
import { ZipParts } from './zip-parts.ts';

/** Four times the sheet of a million rows and eighteen columns. */
const MOST_SHEET_BYTES = 4 * 1024 ** 3;
const SHEETS_NAMED = 10;

/**
 * The rows of the workbook's one sheet that is visible and holds anything, a few hundred at a time; none where all are
 * empty. Throws `UnreadableFile` where there are several, or where the file is no workbook.
 */
export async function* workbookRows(path: string): AsyncGenerator<readonly SheetRow[]> {
  const zip = await ZipParts.open(path);
  try {
    const { sheets, countsFrom1904, sharedStrings, styles } = await workbookParts(zip);
    const strings = sharedStrings === null ? new SharedStrings() : await readSharedStrings(zip, sharedStrings);
    const formats = styles === null ? [] : await readNumberFormats(zip, styles);
    const context: SheetContext = { strings, formats, countsFrom1904 };
    const sheet = await theSheet(zip, sheets, context);
    if (sheet !== null) yield* sheetRows(zip, sheet, context);
  } finally {
    await zip.close();
  }
}

/** Which sheet is meant; null where none holds anything. */
async function theSheet(zip: ZipParts, sheets: readonly Sheet[], context: SheetContext): Promise<Sheet | null> {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  if (visible.length === 1) return visible[0] ?? null;
  const filled: Sheet[] = [];
  for (const sheet of visible) if (await holdsAnything(zip, sheet, context)) filled.push(sheet);
  if (filled.length > 1) {
    const names = filled.slice(0, SHEETS_NAMED).map(({ name }) => (holdsPersonalIdentityNumber(name) ? null : name));
    throw new UnreadableFile(refusal('sheets-several', { count: filled.length, names }));
  }
  return filled[0] ?? null;
}

async function holdsAnything(zip: ZipParts, sheet: Sheet, context: SheetContext): Promise<boolean> {
  for await (const rows of sheetRows(zip, sheet, context)) if (rows.length > 0) return true;
  return false;
}

async function* sheetRows(zip: ZipParts, { part }: Sheet, context: SheetContext): AsyncGenerator<readonly SheetRow[]> {
  let rows: SheetRow[] = [];
  const xml = new XmlReading(part, new SheetReading(context, (row) => rows.push(row)));
  for await (const piece of zip.read(part, MOST_SHEET_BYTES)) {
    xml.push(piece);
    if (rows.length > 0) yield rows;
    rows = [];
  }
  xml.end();
  if (rows.length > 0) yield rows;
}
