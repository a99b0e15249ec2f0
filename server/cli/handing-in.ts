import { pino } from 'pino';
import type { Environment } from '../environment.ts';
import { operatorToken } from '../modules/access/operator-token.ts';
import { StartError } from '../platform/start-error.ts';
import { makeServices, type Services } from '../services.ts';
import { openCurrentDatabase } from '../setup/existing-database.ts';

/** Works on the database itself, where no server runs. */
export async function withSubmissions<Result>(environment: Environment, work: (services: Services) => Promise<Result>): Promise<Result> {
  const { database, close } = await openCurrentDatabase(environment);
  const { dataFolder } = environment;
  const log = pino({ level: 'error' }, pino.destination({ dest: 2, sync: true }));
  const services = makeServices({ database, log, operatorToken: operatorToken(dataFolder), dataFolder, now: () => new Date() });
  try {
    return await work(services);
  } finally {
    await services.access.audit.close();
    await close();
  }
}

/** Asks the running server as the operator. */
export async function ask(address: string, { dataFolder }: Environment, init: RequestInit & { duplex?: 'half' }): Promise<Response> {
  const headers = { ...(init.headers as Record<string, string> | undefined), authorization: `Bearer ${operatorToken(dataFolder)}` };
  return fetch(address, { ...init, headers }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new StartError(`The server that holds ${dataFolder} does not answer at ${new URL(address).origin}. Wait until it serves, or stop it.`);
  });
}

/** Why the server did not do it, in its own sentence. */
export async function refusalOf(response: Response, address: string): Promise<string> {
  const answer = (await response.json().catch(() => null)) as { errors?: readonly { message: string }[] } | null;
  return answer?.errors?.[0]?.message ?? `The running server at ${address} answered with status ${response.status}.`;
}
