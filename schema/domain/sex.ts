/** `ALL` is every sex together, unknown included; it is never an answer about one person. */
export const SEXES = ['ALL', 'FEMALE', 'MALE', 'UNKNOWN'] as const;
export type Sex = (typeof SEXES)[number];
