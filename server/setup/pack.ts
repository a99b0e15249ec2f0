import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Logger } from 'pino';
import type { ReleasesService } from '../modules/releases/releases.service.ts';
import type { SubmissionsService } from '../modules/submissions/submissions.service.ts';
import type { WaitingSubmissionsService } from '../modules/submissions/waiting-submissions.service.ts';
import type { Database } from '../platform/database/sql.ts';
import { StartError } from '../platform/start-error.ts';
import { PRODUCT_FOLDER } from '../product-folder.ts';

/** Where the countries beside Sweden lie, a folder each. */
const PACKS_FOLDER = join(PRODUCT_FOLDER, 'seed/packs');
const PACK_FILE = 'pack.json';

/** Another country: a folder with its reference rows and its words. */
export interface CountryPack {
  /** Name of the folder, as `--pack` takes it. */
  readonly name: string;
  readonly folder: string;
  readonly referenceFolder: string;
  readonly names: { readonly sv: string; readonly en: string };
  /** Code of the area that is the whole country. */
  readonly nation: string;
}

/** What a pack's file of published figures is turned into facts with. */
export interface PackDataParts {
  readonly pack: CountryPack;
  /** Path of the file; it was there, and could be read, when the start began. */
  readonly file: string;
  readonly database: Database;
  readonly submissions: SubmissionsService;
  readonly waiting: WaitingSubmissionsService;
  readonly releases: ReleasesService;
  readonly log: Logger;
  readonly now: () => Date;
  readonly announce: (text: string) => void;
  /** Aborted when the server is told to stop. */
  readonly signal: AbortSignal;
}

const PACK = z.strictObject({ name_sv: z.string().min(1), name_en: z.string().min(1), nation: z.string().min(1) });

/** Names of the countries that there are, in order. */
export function packNames(packsFolder = PACKS_FOLDER): readonly string[] {
  if (!existsSync(packsFolder)) return [];
  return readdirSync(packsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(packsFolder, entry.name, PACK_FILE)))
    .map(({ name }) => name)
    .sort();
}

/** The country of this name, which `packNames` lists; a `StartError` where its `pack.json` is not as it must be. */
export function readPack(name: string, packsFolder = PACKS_FOLDER): CountryPack {
  const folder = join(packsFolder, name);
  const file = `seed/packs/${name}/${PACK_FILE}`;
  const { name_sv: sv, name_en: en, nation } = parsePack(readFileSync(join(folder, PACK_FILE), 'utf8'), file);
  return { name, folder, referenceFolder: join(folder, 'reference'), names: { sv, en }, nation };
}

function parsePack(text: string, file: string): z.infer<typeof PACK> {
  const checked = PACK.safeParse(parseJson(text, file));
  if (checked.success) return checked.data;
  const wrong = checked.error.issues.map(({ path, message }) => [...path, message].join(': '));
  throw new StartError(`${file} is not as it must be (${wrong.join('; ')}).`);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new StartError(`${file} is not JSON.`);
  }
}
