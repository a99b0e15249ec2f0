import type { Command } from 'commander';
import { OPERATOR_ACTOR } from '@schema/domain/permissions.ts';
import { processEnvironment, type Environment } from '../environment.ts';
import { RefusedSubmission } from '../modules/submissions/refused-submission.ts';
import type { ToldRow } from '../modules/submissions/told-findings.ts';
import { RequestError } from '../platform/request-error.ts';
import { StartError } from '../platform/start-error.ts';
import { runningServer } from '../setup/running-server.ts';
import { ask, refusalOf, withSubmissions } from './handing-in.ts';

type Report = (output: { json?: boolean }, sentence: string, facts: object) => void;

/** `ledtid submissions`, and what is done with one of them. */
export function addSubmissionsCommands(program: Command, report: Report): void {
  const submissions = program
    .command('submissions')
    .description('Lists the files that have been handed in, the newest first.')
    .option('--json', 'answer with one JSON object')
    .action(async (options: { json?: boolean }) => {
      const rows = await listed(processEnvironment());
      report(options, rows.length === 0 ? 'No file has been handed in.' : rows.map(submissionLine).join('\n'), { submissions: rows });
    });
  submissions
    .command('accept <number>')
    .description('Makes facts of a file that was checked and waits.')
    .option('--json', 'answer with one JSON object')
    .action(async (number: string, options: { json?: boolean }) => {
      const state = await change(processEnvironment(), 'acceptSubmission', number);
      report(options, `Submission ${number} is ${state}.`, { submission: number, state });
    });
  submissions
    .command('withdraw <number>')
    .description('Takes a file back: what it replaced stands again from the next release on.')
    .option('--json', 'answer with one JSON object')
    .action(async (number: string, options: { json?: boolean }) => {
      const state = await change(processEnvironment(), 'withdrawSubmission', number);
      report(options, `Submission ${number} is ${state}.`, { submission: number, state });
    });
}

async function listed(environment: Environment): Promise<readonly ToldRow[]> {
  const address = environment.databaseUrl === null ? runningServer(environment.dataFolder) : null;
  if (address !== null) {
    const response = await ask(`${address}/submissions`, environment, {});
    if (!response.ok) throw new StartError(await refusalOf(response, address));
    return (await response.json()) as readonly ToldRow[];
  }
  return withSubmissions(environment, ({ submissionsAnswers }) => submissionsAnswers.rows(OPERATOR_ACTOR));
}

type Change = 'acceptSubmission' | 'withdrawSubmission';

/** Changes a submission by the running server, or on the database itself where none runs; answers what it then is. */
async function change(environment: Environment, mutation: Change, number: string): Promise<string> {
  if (!/^\d{1,9}$/.test(number)) throw new StartError(`"${number}" is no number of a submission; "submissions" lists them.`);
  const address = environment.databaseUrl === null ? runningServer(environment.dataFolder) : null;
  if (address !== null) return throughServer(address, environment, { mutation, number });
  try {
    return await withSubmissions(environment, async ({ waiting }) => {
      const { state } = await (mutation === 'acceptSubmission' ? waiting.accept({ actor: OPERATOR_ACTOR }, Number(number)) : waiting.withdraw(OPERATOR_ACTOR, Number(number)));
      return state;
    });
  } catch (error) {
    throw error instanceof RefusedSubmission || error instanceof RequestError ? new StartError(error.message) : error;
  }
}

async function throughServer(address: string, environment: Environment, { mutation, number }: { mutation: Change; number: string }): Promise<string> {
  const response = await ask(`${address}/graphql`, environment, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `mutation ($id: ID!) { ${mutation}(id: $id) { state } }`, variables: { id: number } }),
  });
  if (!response.ok) throw new StartError(await refusalOf(response, address));
  const { data, errors } = (await response.json()) as { data: Record<Change, { state: string }> | null; errors?: readonly { message: string }[] };
  if (errors?.[0]) throw new StartError(errors[0].message);
  if (!data) throw new StartError(`The running server at ${address} gave no answer.`);
  return data[mutation].state.toLowerCase();
}

function submissionLine({ id, kind, file_name: name, state, delivered_on: delivered, areas, row_count: rows }: ToldRow): string {
  return `${id}: ${name}, ${kind}, of ${delivered}, ${areas.join(' ')}: ${rows} rows, ${state}`;
}
