// A worker thread does not inherit the loader that lets Node run TypeScript, so this one file is JavaScript.
import { register } from 'tsx/esm/api';

register();
await import('./invented-worker.ts');
