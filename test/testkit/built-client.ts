/** The client built once before browser tests (a global setup of vitest), as `npm run build` builds it. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folder of the built client. */
export const CLIENT_FOLDER = fileURLToPath(new URL('../../dist/client', import.meta.url));

/** Called by vitest before the first test. */
export async function setup(): Promise<void> {
  // Vitest calls this environment "test", in which the pages would be built with React's code for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  const build = spawn(process.execPath, ['--import', 'tsx', 'server/cli/build.ts'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    build.once('error', reject);
    build.once('exit', resolve);
  });
  if (exitCode !== 0) throw new Error('The client could not be built; the reason stands above.');
}
