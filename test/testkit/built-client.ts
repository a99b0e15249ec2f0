import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Folder of the built client. */
export const CLIENT_FOLDER = fileURLToPath(new URL('../../dist/client', import.meta.url));

/** Builds the client as `npm run build` does, unless it is built from the same sources already. */
export async function buildClientOnce(): Promise<void> {
  // Vitest calls this environment "test", in which the pages would be built with React's code for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  const build = spawn(process.execPath, ['--import', 'tsx', 'server/cli/build.ts'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    build.once('error', reject);
    build.once('exit', resolve);
  });
  if (exitCode !== 0) throw new Error('The client could not be built; the reason stands above.');
}
