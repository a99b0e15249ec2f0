import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { exactly, type Bench } from './measurement.ts';

type Chunk = Rolldown.OutputChunk;
type Chunks = ReadonlyMap<string, Chunk>;

const FIRST_FIGURES_KB = 230;
const COMPLETE_KB = 380;

const CONFIG = join(import.meta.dirname, '../client/vite.config.ts');
const START = '/client/start.tsx';
const OVERVIEW_PAGE = '/client/pages/overview/overview-page.tsx';
const RECHARTS = '/node_modules/recharts/';

/**
 * The pages are built in memory with the settings of `npm run build`; each chunk is compressed as the server sends it.
 * "First figures" is the shell and the page with all that they import at once; "complete" adds all that the page's own
 * parts fetch later, also what only a click asks for, and is therefore an upper bound.
 */
export const BUNDLE: Bench = {
  name: 'bundle',
  about: 'JavaScript of the overview page, Brotli as served',
  async measure() {
    const chunks = await builtChunks();
    const entry = only(chunks, 'the entry', ({ isEntry }) => isEntry);
    const start = only(chunks, 'the start', ({ facadeModuleId }) => facadeModuleId?.endsWith(START) ?? false);
    const page = only(chunks, 'the overview page', ({ facadeModuleId }) => facadeModuleId?.endsWith(OVERVIEW_PAGE) ?? false);
    const shell = importedAtOnce(chunks, [entry.fileName, start.fileName]);
    const first = new Set([...shell, ...importedAtOnce(chunks, [page.fileName])]);
    const complete = fetchedInTheEnd(chunks, first, shell);
    const withRecharts = [...chunks.values()].filter(({ moduleIds }) => moduleIds.some((id) => id.includes(RECHARTS)));
    const recharts = new Set(withRecharts.map(({ fileName }) => fileName));
    const early = [...first].filter((file) => recharts.has(file));
    return [
      exactly(kilobytes(chunks, shell), { what: 'shell', unit: 'kB', bar: null }),
      exactly(kilobytes(chunks, first), { what: 'shell and first figures', unit: 'kB', bar: FIRST_FIGURES_KB }),
      exactly(kilobytes(chunks, complete), { what: 'overview complete', unit: 'kB', bar: COMPLETE_KB }),
      exactly(kilobytes(chunks, recharts), { what: 'chunk with Recharts', unit: 'kB', bar: null }),
      exactly(recharts.size, { what: 'chunks that hold Recharts', unit: 'chunks', bar: 1 }),
      exactly(early.length, { what: 'of them before the first figures', unit: 'chunks', bar: 0 }),
    ];
  },
};

async function builtChunks(): Promise<Chunks> {
  const result = await build({ configFile: CONFIG, logLevel: 'error', build: { write: false } });
  if (Array.isArray(result) || !('output' in result)) throw new Error('Vite built something else than one set of pages.');
  return new Map(result.output.filter((each) => each.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
}

function only(chunks: Chunks, name: string, isIt: (chunk: Chunk) => boolean): Chunk {
  const [found, ...more] = [...chunks.values()].filter(isIt);
  if (!found || more.length > 0) throw new Error(`Exactly one chunk should be ${name}; ${found ? more.length + 1 : 0} are.`);
  return found;
}

/** The files and everything that they import when they are loaded. */
function importedAtOnce(chunks: Chunks, files: Iterable<string>): Set<string> {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    chunks.get(file)?.imports.forEach(follow);
  };
  for (const file of files) follow(file);
  return found;
}

/** All that the first files load in the end, except what the shell fetches later: the other pages. */
function fetchedInTheEnd(chunks: Chunks, first: ReadonlySet<string>, shell: ReadonlySet<string>): Set<string> {
  const found = new Set(first);
  const waiting = [...first].filter((file) => !shell.has(file));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const later = importedAtOnce(chunks, chunks.get(file)?.dynamicImports ?? []);
    const unseen = [...later].filter((each) => !found.has(each));
    for (const each of unseen) found.add(each);
    waiting.push(...unseen);
  }
  return found;
}

function kilobytes(chunks: Chunks, files: ReadonlySet<string>): number {
  return [...files].reduce((sum, file) => sum + compressedBytes(chunks.get(file)?.code ?? ''), 0) / 1_000;
}

function compressedBytes(code: string): number {
  const bytes = Buffer.from(code);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}
