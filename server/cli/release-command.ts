import type { Command } from 'commander';
import { OPERATOR_ACTOR } from '@schema/domain/permissions.ts';
import { processEnvironment, type Environment } from '../environment.ts';
import { operatorToken } from '../modules/access/operator-token.ts';
import { BuildCancelled } from '../modules/releases/release-build.ts';
import { ReleasesService } from '../modules/releases/releases.service.ts';
import type { Release } from '../modules/releases/releases.types.ts';
import { RequestError } from '../platform/request-error.ts';
import { StartError } from '../platform/start-error.ts';
import { openCurrentDatabase } from '../setup/existing-database.ts';
import { runningServer } from '../setup/running-server.ts';
import { today } from './today.ts';

type Report = (output: { json?: boolean }, sentence: string, facts: object) => void;

interface BuildOptions {
  readonly extractedOn?: string;
  readonly final: string[];
  readonly json?: boolean;
}

/** What the command line does with releases: by a running server, or on the database itself. */
interface ReleaseKeeping {
  list(): Promise<readonly Release[]>;
  build(extractedOn: string, finals: readonly string[]): Promise<Release>;
  publish(id: string): Promise<Release>;
}

/** `ledtid release build`, `release publish` and `release list`. */
export function addReleaseCommands(program: Command, report: Report): void {
  const release = program.command('release').description('Releases: the figures of a moment, built from the files, which never change once published.');
  release
    .command('build')
    .description('Builds a release of what was delivered up to a day. Ctrl-C gives it up.')
    .option('--extracted-on <date>', 'the day as of which files are read; today where it is not said')
    .option('--final <half-year>', 'a half-year that becomes final with it, as 2024-H1; may be given more than once', (value: string, before: string[]) => [...before, value], [])
    .option('--json', 'answer with one JSON object')
    .action(async ({ extractedOn, final, ...output }: BuildOptions) => {
      const built = await keeping(processEnvironment(), (releases) => releases.build(extractedOn ?? today(), final));
      report(output, `The release ${built.id} is built: ${built.cases ?? 0} cases, hash ${built.hash ?? ''}. Publish it with: ledtid release publish ${built.id}`, built);
    });
  release
    .command('publish')
    .description('Publishes a release that has been built.')
    .argument('<release>', 'its id, as "release list" shows it')
    .option('--json', 'answer with one JSON object')
    .action(async (id: string, output: { json?: boolean }) => {
      const published = await keeping(processEnvironment(), (releases) => releases.publish(id));
      report(output, `The release ${published.id} is published.`, published);
    });
  release
    .command('list')
    .description('Lists the releases, the newest first.')
    .option('--json', 'answer with one JSON object')
    .action(async (output: { json?: boolean }) => {
      const releases = await keeping(processEnvironment(), (each) => each.list());
      report(output, releases.length === 0 ? 'There is no release.' : releases.map(releaseLine).join('\n'), { releases });
    });
}

function releaseLine({ id, state, firstMonth, lastMonth, cases, hash }: Release): string {
  const months = firstMonth === null ? 'no month' : `${firstMonth}..${lastMonth ?? ''}`;
  return [id, state.toLowerCase(), months, `${cases ?? 0} cases`, hash?.slice(0, 12) ?? 'no hash'].join('  ');
}

async function keeping<T>(environment: Environment, work: (releases: ReleaseKeeping) => Promise<T>): Promise<T> {
  const address = environment.databaseUrl === null ? runningServer(environment.dataFolder) : null;
  try {
    return await (address === null ? onDatabase(environment, work) : work(byServer(address, operatorToken(environment.dataFolder))));
  } catch (error) {
    throw error instanceof RequestError || error instanceof BuildCancelled ? new StartError(error.message) : error;
  }
}

async function onDatabase<T>(environment: Environment, work: (releases: ReleaseKeeping) => Promise<T>): Promise<T> {
  const open = await openCurrentDatabase(environment);
  const cancelling = new AbortController();
  process.once('SIGINT', () => cancelling.abort());
  try {
    const releases = new ReleasesService(open.database);
    const actor = OPERATOR_ACTOR;
    return await work({
      list: () => releases.list(actor),
      build: (extractedOn, finals) => releases.build({ actor, extractedOn, finals, signal: cancelling.signal }),
      publish: (id) => releases.publish(actor, id),
    });
  } finally {
    await open.close();
  }
}

const FIELDS = 'id number state origin extractedOn publishedAt hash firstMonth lastMonth finalThrough finals cases parent partitions sharedPartitions isNewest';

function byServer(address: string, token: string): ReleaseKeeping {
  const ask = async <T>(query: string, variables: object): Promise<T> => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    }).catch(() => {
      throw new StartError(`The server at ${address} does not answer. Wait until it serves, or stop it.`);
    });
    const { data, errors } = (await response.json()) as { data?: T; errors?: { message: string }[] };
    if (errors !== undefined || data === undefined) throw new StartError(errors?.map(({ message }) => message).join(' ') ?? `The server at ${address} gave no answer.`);
    return data;
  };
  return {
    list: async () => (await ask<{ releases: Release[] }>(`{ releases { ${FIELDS} } }`, {})).releases,
    build: async (extractedOn, finals) =>
      (await ask<{ release: Release }>(`mutation ($on: String!, $finals: [String!]!) { release: buildRelease(extractedOn: $on, finals: $finals) { ${FIELDS} } }`, { on: extractedOn, finals })).release,
    publish: async (id) => (await ask<{ release: Release }>(`mutation ($id: ID!) { release: publishRelease(id: $id) { ${FIELDS} } }`, { id })).release,
  };
}
