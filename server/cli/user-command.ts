import type { Command } from 'commander';
import { pino } from 'pino';
import { OPERATOR_ACTOR } from '@schema/domain/permissions.ts';
import { processEnvironment, type Environment } from '../environment.ts';
import { AuditTrail } from '../modules/access/audit-trail.ts';
import { operatorToken } from '../modules/access/operator-token.ts';
import { LONGEST_DAYS, TokensService, type IssuedToken, type ListedUser, type TokenRequest } from '../modules/access/tokens.service.ts';
import { RequestError } from '../platform/request-error.ts';
import { StartError } from '../platform/start-error.ts';
import { openCurrentDatabase } from '../setup/existing-database.ts';
import { runningServer } from '../setup/running-server.ts';

const DAYS = 90;

/** What the command line does with users: by a running server, or on the database itself. */
interface UserKeeping {
  list(): Promise<readonly ListedUser[]>;
  issue(request: TokenRequest): Promise<IssuedToken>;
  revoke(token: string): Promise<{ user: string }>;
}

type Report = (output: { json?: boolean }, sentence: string, facts: object) => void;

/** `ledtid user list`, `user token` and `user revoke`. */
export function addUserCommands(program: Command, report: Report): void {
  const user = program.command('user').description('Users, and the tokens with which machines act as one.');
  user
    .command('list')
    .description('Lists the users and the tokens that can be used.')
    .option('--json', 'answer with one JSON object')
    .action(async (output: { json?: boolean }) => {
      const users = await keeping(processEnvironment(), (users) => users.list());
      report(output, users.length === 0 ? 'There are no users.' : users.map(userLines).join('\n'), { users });
    });
  user
    .command('token')
    .description('Makes a token with which a machine acts as a user, and shows it: the only time that it can be seen.')
    .argument('<user>', 'id of the user, as "user list" shows it')
    .requiredOption('--purpose <text>', 'what it is for; recorded with every unpublished answer')
    .option('--days <number>', `how long it can be used, 1 to ${LONGEST_DAYS} days`, String(DAYS))
    .option('--json', 'answer with one JSON object')
    .action(async (id: string, { purpose, days, ...output }: { purpose: string; days: string; json?: boolean }) => {
      const issued = await keeping(processEnvironment(), (users) => users.issue({ user: id, purpose, days: Number(days) }));
      report(output, `${issued.token}\nThis is the token ${issued.id} of ${id}, until ${issued.expiresAt.slice(0, 10)}. It is not shown again.`, issued);
    });
  user
    .command('revoke')
    .description('Ends a token at once.')
    .argument('<token>', 'id of the token, as "user list" shows it')
    .option('--json', 'answer with one JSON object')
    .action(async (token: string, output: { json?: boolean }) => {
      const revoked = await keeping(processEnvironment(), (users) => users.revoke(token));
      report(output, `The token ${token} of ${revoked.user} can no longer be used.`, { token, ...revoked });
    });
}

function userLines({ id, role, organisation, tokens }: ListedUser): string {
  const own = tokens.map((token) => `  token ${token.id}, until ${token.expiresAt.slice(0, 10)}: ${token.purpose}`);
  return [`${id}: ${[role, organisation].filter((part) => part !== null).join(' of ')}`, ...own].join('\n');
}

async function keeping<Result>(environment: Environment, work: (users: UserKeeping) => Promise<Result>): Promise<Result> {
  const address = environment.databaseUrl === null ? runningServer(environment.dataFolder) : null;
  if (address !== null) return work(onServer(address, operatorToken(environment.dataFolder)));
  const { database, close } = await openCurrentDatabase(environment);
  const now = (): Date => new Date();
  const audit = new AuditTrail({ database, log: pino({ level: 'error' }, pino.destination({ dest: 2, sync: true })), now });
  const tokens = new TokensService({ database, audit, now, identity: { forget: () => undefined } });
  try {
    return await work({
      list: () => tokens.users(OPERATOR_ACTOR),
      issue: (request) => tokens.issue(OPERATOR_ACTOR, request),
      revoke: (token) => tokens.revoke(OPERATOR_ACTOR, token),
    });
  } catch (error) {
    throw error instanceof RequestError ? new StartError(error.message) : error;
  } finally {
    await audit.close();
    await close();
  }
}

function onServer(address: string, token: string): UserKeeping {
  const ask = async <Result>(method: string, path: string, body?: object): Promise<Result> => {
    const response = await fetch(`${address}/operator/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new StartError(`The server does not answer at ${address}. Wait until it serves, or stop it.`);
    });
    const answer = (await response.json().catch(() => null)) as (Result & { errors?: readonly { message: string }[] }) | null;
    if (response.ok && answer !== null) return answer;
    throw new StartError(answer?.errors?.[0]?.message ?? `The running server at ${address} answered with status ${response.status}.`);
  };
  return {
    list: () => ask('GET', 'users'),
    issue: ({ user, ...body }) => ask('POST', `users/${encodeURIComponent(user)}/tokens`, body),
    revoke: (id) => ask('DELETE', `tokens/${encodeURIComponent(id)}`),
  };
}
