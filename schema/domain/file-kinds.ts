/** Kinds of files that can be handed in, by the names that people and scripts use. */
export const FILE_KINDS = ['svf-cases', 'svf-counts', 'expected-cases', 'population', 'published-results'] as const;
export type FileKind = (typeof FILE_KINDS)[number];
