import { runThread } from '../platform/run-thread.mjs';

await runThread(import.meta.url);
