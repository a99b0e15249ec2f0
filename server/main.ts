import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, type StartArguments } from './arguments.ts';
import { processEnvironment, runAsProduction, type Environment } from './environment.ts';
import { lockFolder } from './platform/folder-lock.ts';
import { FrontDoor } from './platform/front-door.ts';
import { makeDataFolder } from './platform/make-folder.ts';
import { Shutdown } from './platform/shutdown.ts';
import { startSentence } from './platform/start-error.ts';
import { startOrMakeEmbedded } from './setup/embedded-folder.ts';
import { packNames, readPack } from './setup/pack.ts';
import { SERVER_FILE } from './setup/running-server.ts';

/** How long requests under way may take to end before their connections are cut. */
const DRAIN_MS = 10_000;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/**
 * Opens, listens, and hands over. What is imported here is little on purpose: the port is taken, the folder locked and
 * the embedded database starting in its own thread while the rest of the server is being loaded.
 */
async function start({ pack: packName, dataFile, withClient }: StartArguments, shutdown: Shutdown): Promise<void> {
  const pack = packName === null ? null : readPack(packName);
  const environment = processEnvironment(packName);
  const { dataFolder, databaseUrl, host, port } = environment;
  const door = await FrontDoor.listen(port, host);
  const announce = (text: string): void => {
    door.announce(text);
    say(text);
  };
  if (databaseUrl === null) await lockFolder(dataFolder);
  else makeDataFolder(dataFolder);
  const embedded = databaseUrl === null ? startOrMakeEmbedded(dataFolder, announce) : null;
  // Whoever awaits it gets the error; until then it must not count as unhandled.
  embedded?.catch(() => undefined);
  runAsProduction();
  const { serve } = await import('./serve.ts');
  await serve({ environment, pack, dataFile, embedded, withClient, door, shutdown, announce });
  announceAddress(environment, door.port, shutdown);
  // Undone first: no new requests, and those under way end while everything they need is still there.
  shutdown.add(() => door.close(DRAIN_MS));
}

function announceAddress({ host, dataFolder }: Environment, port: number, shutdown: Shutdown): void {
  const everywhere = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host);
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const address = `http://${name}:${port}`;
  const file = join(dataFolder, SERVER_FILE);
  writeFileSync(file, JSON.stringify({ address, pid: process.pid }));
  shutdown.add(() => rmSync(file, { force: true }));
  say(`Ledtid serves at ${address}`);
}

async function main(): Promise<void> {
  const shutdown = new Shutdown();
  const stop = (signal: string): void => {
    say(`${signal}: letting requests end, closing the database.`);
    void shutdown.run().then(() => process.exit(0));
  };
  process.once('SIGINT', () => stop('Ctrl-C'));
  process.once('SIGTERM', () => stop('SIGTERM'));
  try {
    await start(readArguments(process.argv.slice(2), packNames()), shutdown);
  } catch (error) {
    const sentence = startSentence(error);
    if (sentence === null) throw error;
    process.stderr.write(`${sentence}\n`);
    await shutdown.run();
    process.exit(1);
  }
}

await main();
