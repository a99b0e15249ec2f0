import { Worker } from 'node:worker_threads';
import type { BuildAnswer, BuildRequest } from './build-messages.ts';

type AnswerTo<Request extends BuildRequest> = Request extends { kind: 'touched' }
  ? Extract<BuildAnswer, { kind: 'touched' }>
  : Request extends { kind: 'roll' }
    ? Extract<BuildAnswer, { kind: 'rolled' }>
    : Extract<BuildAnswer, { kind: 'done' }>;

/** Handle on the thread that counts a release. Requests are answered in their order, so several may be under way. */
export class CountingThread {
  private readonly worker = new Worker(new URL('./build-worker-start.mjs', import.meta.url));
  private readonly waiting: { resolve: (answer: BuildAnswer) => void; reject: (error: Error) => void }[] = [];
  private ended: Error | null = null;

  constructor() {
    this.worker.on('message', (answer: BuildAnswer) => {
      const first = this.waiting.shift();
      if (answer.kind === 'failed') first?.reject(new Error(answer.message));
      else first?.resolve(answer);
    });
    this.worker.on('error', (error: Error) => this.end(error));
    this.worker.on('exit', () => this.end(new Error('The thread that counts a release has stopped.')));
  }

  ask<Request extends BuildRequest>(request: Request): Promise<AnswerTo<Request>> {
    if (this.ended) return Promise.reject(this.ended);
    const answer = new Promise<AnswerTo<Request>>((resolve, reject) => {
      this.waiting.push({ resolve: resolve as (answer: BuildAnswer) => void, reject });
      this.worker.postMessage(request);
    });
    // Who asks ahead may have given up before the answer comes; an error that nobody waits for must not end the server.
    answer.catch(() => undefined);
    return answer;
  }

  /** Whether it has answered everything and can begin anew. */
  get isIdle(): boolean {
    return this.ended === null && this.waiting.length === 0;
  }

  /** An idle thread does not keep the process from ending. */
  rest(): void {
    this.worker.unref();
  }

  wake(): void {
    this.worker.ref();
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private end(error: Error): void {
    this.ended ??= error;
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}
