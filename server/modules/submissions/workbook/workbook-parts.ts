import { posix } from 'node:path';
import { refusal } from '@schema/language/findings/refusals.ts';
import { UnreadableFile } from '../text-decoding.ts';
import { prefixedAttribute, readXml } from './xml-reading.ts';
import type { ZipParts } from './zip-parts.ts';

/** A sheet of cells, as the workbook lists it. */
export interface Sheet {
  readonly name: string;
  /** The part that holds its rows. */
  readonly part: string;
  readonly isHidden: boolean;
}

/** What a workbook is made of. */
export interface WorkbookParts {
  readonly sheets: readonly Sheet[];
  /** Whether its days are counted from 1904 and not from 1900. */
  readonly countsFrom1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface Relationship {
  readonly id: string;
  /** The last word of its type, which is the same in both editions of the standard. */
  readonly type: string;
  readonly part: string;
}

/** Lists of parts and sheets are small. */
const MOST_LIST_BYTES = 16 * 1024 ** 2;
const NO_WORKBOOK = refusal('archive-no-workbook');

/** Finds the parts by what the archive says of them, since programs place and name them differently. */
export async function workbookParts(zip: ZipParts): Promise<WorkbookParts> {
  if (!zip.has('_rels/.rels')) throw new UnreadableFile(NO_WORKBOOK);
  const main = (await relationshipsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined) throw new UnreadableFile(NO_WORKBOOK);
  if (main.toLowerCase().endsWith('.bin')) throw new UnreadableFile(refusal('workbook-binary'));
  const related = await relationshipsOf(zip, main);
  const { listed, countsFrom1904 } = await workbookList(zip, main);
  const sheets = listed.flatMap(({ id, ...sheet }) => {
    const relationship = related.find((each) => each.id === id);
    // Charts and macros have sheets too, which hold no cells.
    return relationship?.type === 'worksheet' ? [{ ...sheet, part: relationship.part }] : [];
  });
  const partOf = (type: string): string | null => related.find((each) => each.type === type)?.part ?? null;
  return { sheets, countsFrom1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}

/** Which parts the part rests on; the empty name is the archive itself. */
async function relationshipsOf(zip: ZipParts, part: string): Promise<readonly Relationship[]> {
  const { dir, base } = posix.parse(part);
  const list = posix.join(dir, '_rels', `${base}.rels`);
  const found: Relationship[] = [];
  await readXml(list, zip.read(list, MOST_LIST_BYTES), {
    open(name, { Id: id, Type: type, Target: target, TargetMode: mode }) {
      if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined || mode === 'External') return;
      const slashes = target.replaceAll('\\', '/');
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: slashes.startsWith('/') ? slashes.slice(1) : posix.join(dir, slashes) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

interface WorkbookList {
  readonly listed: readonly { readonly name: string; readonly id: string; readonly isHidden: boolean }[];
  readonly countsFrom1904: boolean;
}

async function workbookList(zip: ZipParts, part: string): Promise<WorkbookList> {
  const listed: WorkbookList['listed'][number][] = [];
  let isWorkbook = false;
  let countsFrom1904 = false;
  await readXml(part, zip.read(part, MOST_LIST_BYTES), {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true;
      else if (name === 'workbookPr') countsFrom1904 = ['1', 'true', 'on'].includes(attributes['date1904'] ?? '');
      else if (name === 'sheet') {
        const { name: title = '', state = 'visible' } = attributes;
        listed.push({ name: title, id: prefixedAttribute(attributes, 'id') ?? '', isHidden: state !== 'visible' });
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
  if (!isWorkbook) throw new UnreadableFile(NO_WORKBOOK);
  return { listed, countsFrom1904 };
}
