import { accessSync, constants, statSync } from 'node:fs';
import { StartError } from './platform/start-error.ts';

/**
 * The only reader of what stands after `npm start --`. Everything is checked here, once, before anything is made; what
 * is wrong stops the start with one sentence that names what was given and what would be right.
 */
export interface StartArguments {
  /** Name of the country to serve instead of Sweden; null for Sweden. */
  readonly pack: string | null;
  /** Path of a file of that country's published figures; null where none is given. */
  readonly dataFile: string | null;
  /** False where the pages have a server of their own, as in development. */
  readonly withClient: boolean;
}

const PACK = '--pack';
const DATA = '--data';
const WITHOUT_CLIENT = '--without-client';

/** Options that take a value, and what the sentence about a missing one says is needed. */
const VALUES: Readonly<Record<string, string>> = { [PACK]: 'the name of a country', [DATA]: 'the path of a file' };

/** Reads and checks the arguments; `packs` are the names of the countries that there are. Throws `StartError` where one is wrong. */
export function readArguments(args: readonly string[], packs: readonly string[]): StartArguments {
  const given = new Map<string, string>();
  for (let index = 0; index < args.length; index += 1) {
    const [option, value] = oneOption(args, index);
    if (given.has(option)) throw new StartError(`${option} is given twice: once is enough.`);
    given.set(option, value ?? '');
    if (value !== null && args[index] === option) index += 1;
  }
  const pack = given.get(PACK) ?? null;
  const dataFile = given.get(DATA) ?? null;
  if (pack !== null && !packs.includes(pack)) throw new StartError(`There is no country "${pack}" for ${PACK}: ${packs.length === 0 ? 'none has been added' : `one of ${packs.join(', ')} is needed`}.`);
  if (dataFile !== null && pack === null) throw new StartError(`${DATA} is given without ${PACK}: the country whose file it is must be named, as in ${PACK} ${packs[0] ?? 'NAME'} ${DATA} FILE.`);
  if (dataFile !== null) checkFile(dataFile);
  return { pack, dataFile, withClient: !given.has(WITHOUT_CLIENT) };
}

/** The option at the index and its value, null where it takes none; `--pack=NAME` says the same as `--pack NAME`. */
function oneOption(args: readonly string[], index: number): readonly [option: string, value: string | null] {
  const [argument = '', next] = args.slice(index);
  const [option = '', ...rest] = argument.split('=');
  const needed = VALUES[option];
  if (argument === WITHOUT_CLIENT) return [argument, null];
  if (needed === undefined) throw new StartError(`"${argument}" is not an option: ${PACK} NAME and ${DATA} FILE are known.`);
  const value = argument === option ? next : rest.join('=');
  if (value === undefined || value === '' || value.startsWith('--')) throw new StartError(`${option} has nothing after it: ${needed} is needed.`);
  return [option, value];
}

/** Looked for now: a start that takes seconds must not end with a file that is not there. */
function checkFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new StartError(`There is no file ${path} for ${DATA}. Check the path.`);
  if (!found.isFile()) throw new StartError(`${path} is ${found.isDirectory() ? 'a folder' : 'no plain file'}: ${DATA} needs a file.`);
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new StartError(`The file ${path} for ${DATA} cannot be read. Check who may read it.`);
  }
}
