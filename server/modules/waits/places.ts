import type { Areas } from '../regions/regions.service.ts';
import type { Region } from '../regions/regions.types.ts';

/** A unit, or a part of it where the file named one; null: not known. */
export interface Place {
  readonly region: string | null;
  readonly part: string | null;
}

/** An area as questions about it need to see it. */
export interface AskedArea {
  readonly region: Region;
  /** Codes of the units that lie in it wholly or in part; a unit lies in itself. */
  readonly units: readonly string[];
  /** Whether the place lies in it. A divided unit's place without a part is in no group. */
  readonly holds: (place: Place) => boolean;
}

/** The area with what lies in it; null for a level that no figure is counted on, such as a part of a unit. */
export function askedArea(region: Region, { all, memberships }: Areas): AskedArea | null {
  const units = all.filter(({ level }) => level.role === 'UNIT').map(({ code }) => code);
  switch (region.level.role) {
    case 'NATION':
      return { region, units, holds: () => true };
    case 'UNIT':
      return { region, units: [region.code], holds: (place) => place.region === region.code };
    case 'GROUP': {
      const within = memberships.filter(({ area, parent }) => parent === region.code && units.includes(area));
      const names = new Set(within.map(({ area, part }) => nameOf({ region: area, part })));
      return { region, units: [...new Set(within.map(({ area }) => area))], holds: (place) => names.has(nameOf(place)) };
    }
    default:
      return null;
  }
}

/** Files name a part in short ("north"), reference rows by its area's code ("13-north"). */
function nameOf({ region, part }: Place): string {
  if (part === null || part === '') return region ?? '';
  return part.startsWith(`${region}-`) ? part : `${region}-${part}`;
}
