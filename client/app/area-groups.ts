/** An area that can be opened, and the groups that it or its parts belong to. `share` is 0–1, null for the whole. */
export interface MemberArea {
  readonly code: string;
  readonly shortName: string;
  readonly order: number;
  readonly memberships: ReadonlyArray<{ readonly region: { readonly code: string }; readonly share: number | null }>;
}

export interface AreaGroup {
  readonly code: string;
  readonly shortName: string;
}

/** Areas under a common heading; `heading` is null for those that belong to no group. */
export interface GroupedAreas {
  readonly heading: AreaGroup | null;
  readonly areas: readonly MemberArea[];
}

function groupOf(area: MemberArea, groups: readonly AreaGroup[]): AreaGroup | null {
  const candidates = area.memberships.filter(({ region }) => groups.some(({ code }) => code === region.code));
  const largest = candidates.reduce<(typeof candidates)[number] | null>(
    (best, one) => (best === null || (one.share ?? 1) > (best.share ?? 1) ? one : best),
    null,
  );
  return groups.find(({ code }) => code === largest?.region.code) ?? null;
}

/**
 * Areas under their groups, in the groups' order and within one in the areas' own order. An area whose parts belong to
 * different groups stands once, under the group that holds most of it. Groups without areas are left out.
 */
export function groupAreas(areas: readonly MemberArea[], groups: readonly AreaGroup[]): GroupedAreas[] {
  const sorted = [...areas].sort((one, other) => one.order - other.order);
  return [...groups, null]
    .map((heading) => ({ heading, areas: sorted.filter((area) => groupOf(area, groups)?.code === heading?.code) }))
    .filter((group) => group.areas.length > 0);
}
