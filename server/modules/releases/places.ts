/** An area that reports or that gathers those that do, as a release counts by it. */
export interface CountedArea {
  readonly code: string;
  /** `unit` reports; `group` and `nation` gather. */
  readonly role: 'unit' | 'group' | 'nation';
}

/** Which group a unit, or a part of it, belongs to. */
export interface GroupMembership {
  readonly unit: string;
  /** Null: the whole unit. */
  readonly part: string | null;
  readonly group: string;
  /** The part's share of the unit's population; 1 for a whole unit. */
  readonly share: number;
}

/**
 * The areas of a country as a release counts them. A case belongs to one unit; to that unit's group, where the unit is
 * whole or the case names its part; and to the nation. A case of a divided unit without a part is in no group.
 */
export class Places {
  /** Every home that a cell can name: '' (not known), units, and `unit/part`. Sorted, so that an index means the same in every build. */
  readonly homes: readonly string[];
  private readonly homeIndexes: ReadonlyMap<string, number>;
  private readonly parts: ReadonlyMap<string, readonly string[]>;
  private readonly groups: ReadonlyMap<string, string>;
  private readonly unitsByArea = new Map<string, readonly string[]>();

  constructor(
    readonly areas: readonly CountedArea[],
    private readonly memberships: readonly GroupMembership[],
  ) {
    const units = areas.filter(({ role }) => role === 'unit').map(({ code }) => code);
    const partsOf = (unit: string): string[] => memberships.flatMap((each) => (each.unit === unit && each.part !== null ? [each.part] : [])).sort();
    this.parts = new Map(units.map((unit) => [unit, partsOf(unit)]));
    this.homes = ['', ...units.flatMap((unit) => [unit, ...partsOf(unit).map((part) => `${unit}/${part}`)])].sort();
    this.homeIndexes = new Map(this.homes.map((home, index) => [home, index]));
    this.groups = new Map(memberships.map(({ unit, part, group }) => [place(unit, part), group]));
  }

  /** The nation's code. */
  get nation(): string {
    const nation = this.areas.find(({ role }) => role === 'nation');
    if (!nation) throw new Error('The reference rows hold no nation.');
    return nation.code;
  }

  /** Parts of a unit that belong to different groups, sorted; empty for undivided units. */
  partsOf(unit: string): readonly string[] {
    return this.parts.get(unit) ?? [];
  }

  /** Index among `homes`. A part counts only where the unit is divided. */
  homeIndex(unit: string, part: string): number {
    const index = this.homeIndexes.get(this.partIndex(unit, part) > 0 ? place(unit, part) : unit);
    if (index === undefined) throw new Error(`The region ${unit} is in the facts but not in the reference rows.`);
    return index;
  }

  /** 1 for the first of the unit's parts; 0 for none. */
  partIndex(unit: string, part: string): number {
    return part === '' ? 0 : this.partsOf(unit).indexOf(part) + 1;
  }

  /** The group of a unit or of its part; null where a divided unit's case names no part. */
  groupOf(unit: string, part: string | null): string | null {
    return this.groups.get(place(unit, part)) ?? null;
  }

  /** The areas that a place belongs to, itself first: unit, group, nation. An unknown home is in the nation alone. */
  areasOf(unit: string, part: string | null): string[] {
    if (unit === '') return [this.nation];
    const group = this.groupOf(unit, part);
    return [unit, ...(group === null ? [] : [group]), this.nation];
  }

  /** The unit, its groups and the nation, each with the share of the unit that lies in it. */
  gatheringsOf(unit: string): { area: string; share: number }[] {
    const groups = this.memberships.filter((each) => each.unit === unit).map(({ group, share }) => ({ area: group, share }));
    return [{ area: unit, share: 1 }, ...groups, { area: this.nation, share: 1 }];
  }

  /** The units that lie in the area wholly or in part. */
  unitsOf(area: string): readonly string[] {
    let units = this.unitsByArea.get(area);
    if (!units) this.unitsByArea.set(area, (units = this.findUnits(area)));
    return units;
  }

  private findUnits(area: string): string[] {
    const units = this.areas.filter(({ role }) => role === 'unit').map(({ code }) => code);
    return units.filter((unit) => this.gatheringsOf(unit).some((gathering) => gathering.area === area));
  }
}

function place(unit: string, part: string | null): string {
  return part === null || part === '' ? unit : `${unit}/${part}`;
}
