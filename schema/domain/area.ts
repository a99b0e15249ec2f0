/**
 * What a level of areas is for. A country's files name its levels as they like ("region", "health board"); the code
 * knows only these roles. `nation` is the whole, `unit` is what reports and is compared, `group` gathers units,
 * `part` is a piece of a unit that may belong to another group, `locality` is a piece of a part.
 */
export const LEVEL_ROLES = ['nation', 'group', 'unit', 'part', 'locality'] as const;
export type LevelRole = (typeof LEVEL_ROLES)[number];
