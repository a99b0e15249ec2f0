import { Command } from 'commander';
import { processEnvironment } from '../environment.ts';
import { BackupFileError } from '../modules/backup/backup-format.ts';
import { startSentence } from '../platform/start-error.ts';
import { backup } from './backup-command.ts';
import { addImportCommand } from './import-command.ts';
import { addSubmissionsCommands } from './submissions-command.ts';
import { addReleaseCommands } from './release-command.ts';
import { restore } from './restore-command.ts';
import { addUserCommands } from './user-command.ts';

interface Output {
  readonly json?: boolean;
}

/** Tells what was done: a sentence for people, one JSON object for machines. */
function report({ json }: Output, sentence: string, facts: object): void {
  process.stdout.write(`${json ? JSON.stringify(facts) : sentence}\n`);
}

function commandLine(): Command {
  const program = new Command('ledtid').description('Ledtid on the command line. Exit code 0 only when the work is done.');
  program
    .command('backup')
    .description('Writes the whole database to a file, from a running server or the database itself.')
    .argument('<file>', 'the file to write, for example ledtid.backup.gz')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, output: Output) => {
      const { bytes } = await backup(processEnvironment(), file);
      report(output, `The backup is in ${file} (${bytes} bytes).`, { file, bytes });
    });
  program
    .command('restore')
    .description('Puts a backup in place of the database. No server may be running on it.')
    .argument('<file>', 'a file that "backup" wrote')
    .option('--replace', 'put it in place of data that are there; the embedded database is kept as a copy')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, options: Output & { replace?: boolean }) => {
      const { rows, copy } = await restore(processEnvironment(), file, options.replace === true);
      const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
      const kept = copy === null ? '' : ` What was there lies in ${copy}.`;
      report(options, `${total} rows in ${Object.keys(rows).length} tables are restored.${kept}`, { rows, copy });
    });
  addImportCommand(program, report);
  addSubmissionsCommands(program, report);
  addReleaseCommands(program, report);
  addUserCommands(program, report);
  return program;
}

async function main(): Promise<void> {
  try {
    await commandLine().parseAsync();
  } catch (error) {
    const sentence = error instanceof BackupFileError ? error.message : startSentence(error);
    if (sentence === null) throw error;
    process.stderr.write(`${process.argv.includes('--json') ? JSON.stringify({ error: sentence }) : sentence}\n`);
    process.exitCode = 1;
  }
}

await main();
