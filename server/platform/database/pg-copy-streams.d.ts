/** What Ledtid uses of a package that brings no types. */
declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream';
  import type { Connection, Submittable } from 'pg';

  export function from(statement: string): Writable & Submittable & { submit(connection: Connection): void };
}
