/** The thread that counts a release: what the database holds comes in as text, what a release stores goes out as bytes. */
import { parentPort } from 'node:worker_threads';
import type { BuildAnswer, BuildRequest } from './build-messages.ts';
import { ReleaseCounter } from './release-counter.ts';

if (!parentPort) throw new Error('A release is counted in a worker thread.');
const port = parentPort;
let counter: ReleaseCounter | null = null;

function started(): ReleaseCounter {
  if (!counter) throw new Error('Counting was asked for before it was started.');
  return counter;
}

function answer(request: BuildRequest): BuildAnswer {
  switch (request.kind) {
    case 'start':
      counter = new ReleaseCounter(request.reference);
      return { kind: 'done' };
    case 'count':
      started().count(request.lines, request.sign);
      return { kind: 'done' };
    case 'touched':
      return started().touched();
    case 'forget':
      counter = null;
      return { kind: 'done' };
    case 'roll':
      return started().roll(request);
  }
}

port.on('message', (request: BuildRequest) => {
  let response: BuildAnswer;
  try {
    response = answer(request);
  } catch (error) {
    response = { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  const bytes = response.kind === 'rolled' ? response.partitions.map(({ rows }) => rows.buffer) : [];
  port.postMessage(response, bytes);
});
