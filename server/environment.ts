import { z } from 'zod';
import { StartError } from './platform/start-error.ts';

/**
 * The only reader of environment variables. Everything is checked here, once, at start; what is wrong stops the start
 * with a sentence that names the variable, what it holds and what would be right.
 */
export interface Environment {
  readonly port: number;
  readonly host: string;
  /** Address of a Postgres server, or null for the embedded database. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  /** How much of the demonstration country to make. */
  readonly demo: 'full' | 'small' | 'off';
  /** Last month of the demonstration, `YYYY-MM`, or null for the month before the database is made. */
  readonly demoEnd: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const DEMOS = ['full', 'small', 'off'] as const;

function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: () => `one of ${values.join(', ')} is needed` });
}

const SHAPE = z.object({
  PORT: z
    .string()
    .default('4000')
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, 'a whole number from 0 to 65535 is needed'),
  HOST: z.string().regex(/^[\w.:-]+$/, 'a host name or address such as 127.0.0.1 is needed').default('127.0.0.1'),
  DATABASE_URL: z.string().refine(isPostgresUrl, 'an address such as postgres://user:password@host:5432/ledtid is needed').optional(),
  DATA_DIR: z.string().optional(),
  DEMO: oneOf(DEMOS).optional(),
  DEMO_END: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'a month such as 2025-06 is needed').optional(),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('warn'),
});

/** What may be shown of each variable's value: an address of a database may hold a password. */
const SECRET = new Set<PropertyKey>(['DATABASE_URL']);

function isPostgresUrl(text: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { hostname, pathname, username, password } = new URL(text);
  return hostname !== '' && pathname.length > 1 && [username, password].every(isDecodable);
}

/** A percent sign in a password must be written %25; left bare, the address cannot be read. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads and checks `variables`; an empty variable counts as absent. `pack` names the country where it is not Sweden: it has
 * a data folder of its own, and no demonstration. Throws `StartError` where a variable is wrong.
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>, pack: string | null = null): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const result = SHAPE.safeParse(given);
  if (!result.success) throw new StartError(result.error.issues.map((issue) => sentence(issue, given)).join('\n'));
  const { PORT, HOST, DATABASE_URL, DATA_DIR, DEMO, DEMO_END, LOG_LEVEL } = result.data;
  if (pack !== null && DEMO !== undefined && DEMO !== 'off') {
    throw new StartError(`The environment variable DEMO is "${DEMO}": with another country only off is possible, for the made-up country stands in for Sweden.`);
  }
  return {
    port: Number(PORT),
    host: HOST,
    databaseUrl: DATABASE_URL ?? null,
    dataFolder: DATA_DIR ?? (pack === null ? './data' : `./data-${pack}`),
    demo: DEMO ?? (pack === null ? 'full' : 'off'),
    demoEnd: DEMO_END ?? null,
    logLevel: LOG_LEVEL,
  };
}

function sentence(issue: z.core.$ZodIssue, given: Readonly<Record<string, string | undefined>>): string {
  const name = String(issue.path[0]);
  const seen = SECRET.has(name) ? 'is not usable' : `is "${given[name] ?? ''}"`;
  return `The environment variable ${name} ${seen}: ${issue.message}.`;
}

/** The environment of this process, for the country that the pack names. */
export function processEnvironment(pack: string | null = null): Environment {
  return readEnvironment(process.env, pack);
}

/**
 * Libraries check themselves less where `NODE_ENV` says production, as it does unless somebody says otherwise. To be
 * called before they are loaded.
 */
export function runAsProduction(): void {
  process.env['NODE_ENV'] ??= 'production';
}
