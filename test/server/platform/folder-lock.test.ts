import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isFolderHeld, lockFolder } from '@server/platform/folder-lock.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';

interface Claim {
  readonly pid: number;
  readonly host: string;
  readonly began: string;
  readonly state: string;
}

/** Leaves a claim in a folder, as another process would have. */
function leaveClaim(folder: string, claim: Partial<Claim>, pidInName = claim.pid ?? 0): void {
  mkdirSync(join(folder, 'lock'), { recursive: true });
  const whole: Claim = { pid: 0, host: hostname(), began: '', state: 'holding', ...claim };
  writeFileSync(join(folder, 'lock', `claim-${pidInName}-other`), JSON.stringify(whole));
}

/** A process that lives until the test ends. */
function livingProcess(): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child.pid ?? 0;
}

async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('a data folder', () => {
  it('is made where it is not there, held, and free when released', async () => {
    const folder = join(temporaryFolder(), 'new/data');
    expect(isFolderHeld(folder)).toBe(false);
    const lock = await lockFolder(folder);
    expect(isFolderHeld(folder)).toBe(true);
    lock.release();
    expect(isFolderHeld(folder)).toBe(false);
    expect(readdirSync(join(folder, 'lock'))).toEqual([]);
  });

  it('is refused to the second, with the number of the process that has it', async () => {
    const folder = temporaryFolder();
    const lock = await lockFolder(folder);
    onTestFinished(() => lock.release());
    await expect(lockFolder(folder)).rejects.toThrow(`The data folder ${folder} is in use by another Ledtid (process ${process.pid}). Stop it, or choose another folder with DATA_DIR.`);
    expect(isFolderHeld(folder)).toBe(true);
  });

  it('is refused while another living process holds it, though the time of its beginning is not known', async () => {
    const folder = temporaryFolder();
    const pid = livingProcess();
    leaveClaim(folder, { pid, began: '' });
    await expect(lockFolder(folder)).rejects.toThrow(`(process ${pid})`);
  });

  it('is free where the process that held it has ended, however it ended', async () => {
    const folder = temporaryFolder();
    leaveClaim(folder, { pid: await endedProcess() });
    (await lockFolder(folder)).release();
    expect(readdirSync(join(folder, 'lock'))).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('is free where a later process has the number of the one that held it', async () => {
    const folder = temporaryFolder();
    leaveClaim(folder, { pid: livingProcess(), began: '1' });
    (await lockFolder(folder)).release();
  });

  it('held on another machine is refused, and the sentence says what to do if that machine is gone', async () => {
    const folder = temporaryFolder();
    leaveClaim(folder, { pid: 1, host: 'elsewhere' });
    await expect(lockFolder(folder)).rejects.toThrow(`by a Ledtid on elsewhere. Stop it, or choose another folder with DATA_DIR; if that machine no longer runs, remove ${join(folder, 'lock')}.`);
  });

  it('with the empty claim of a process that was killed while writing it is free', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'lock'));
    writeFileSync(join(folder, 'lock', `claim-${await endedProcess()}-other`), '');
    (await lockFolder(folder)).release();
  });

  it('goes to exactly one of many that ask at once', async () => {
    const folder = temporaryFolder();
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => lockFolder(folder)));
    const locks = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(locks).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(String(outcome.reason)).toMatch(/is (in use|being opened) by/);
    locks[0]?.release();
  });

  it('that cannot be made is refused with the reason', async () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    await expect(lockFolder(join(file, 'data'))).rejects.toThrow('cannot be made or written (ENOTDIR). Choose another with DATA_DIR.');
  });
});
