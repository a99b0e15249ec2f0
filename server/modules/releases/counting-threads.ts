import { CountingThread } from './counting-thread.ts';

/** Releases are mostly built one after the other, or a month apart. */
const KEPT_MS = 30_000;

/**
 * Threads that count releases. One that has counted before is kept for a while: the engine has its code at hand by then,
 * and the next release takes half the time.
 */
export class CountingThreads {
  private kept: { readonly thread: CountingThread; readonly timer: NodeJS.Timeout } | null = null;

  take(): CountingThread {
    if (this.kept === null) return new CountingThread();
    const { thread, timer } = this.kept;
    this.kept = null;
    clearTimeout(timer);
    thread.wake();
    return thread.isIdle ? thread : new CountingThread();
  }

  /** Called when a build has ended, however it ended: a thread that is still at work for it is of no use to another. */
  async giveBack(thread: CountingThread): Promise<void> {
    if (!thread.isIdle || this.kept !== null) {
      await thread.close();
      return;
    }
    await thread.ask({ kind: 'forget' });
    thread.rest();
    const timer = setTimeout(() => {
      this.kept = null;
      void thread.close();
    }, KEPT_MS).unref();
    this.kept = { thread, timer };
  }
}
