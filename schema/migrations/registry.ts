import type { MigrationInterface } from 'typeorm';
import { ReferenceAndOfficialResults1700000000001 } from './1-reference-and-official-results.ts';

export type MigrationClass = new () => MigrationInterface & { name: string };

/** Every migration, oldest first. New ones go at the end; a landed one is never changed. */
export const MIGRATIONS: readonly MigrationClass[] = [ReferenceAndOfficialResults1700000000001];
