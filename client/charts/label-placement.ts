/** A label that wants to stand with its middle at `wanted`; `size` is its extent along the axis. Pixels. */
export interface LabelWish {
  readonly id: string;
  readonly wanted: number;
  readonly size: number;
  /** Where the room is too small for all, labels of low priority leave first. */
  readonly priority: number;
}

export interface PlacedLabel {
  readonly id: string;
  /** The middle of the label, in pixels. */
  readonly position: number;
}

interface Cluster {
  readonly labels: readonly LabelWish[];
  /** Where the first label of the cluster starts. */
  readonly start: number;
  readonly length: number;
}

/** The start that brings the labels of a cluster, packed, as near their wishes as least squares allow. */
function bestStart(labels: readonly LabelWish[], gap: number): number {
  let offset = 0;
  let sum = 0;
  for (const label of labels) {
    sum += label.wanted - label.size / 2 - offset;
    offset += label.size + gap;
  }
  return sum / labels.length;
}

function clusterOf(labels: readonly LabelWish[], room: { start: number; end: number; gap: number }): Cluster {
  const length = labels.reduce((sum, label) => sum + label.size, 0) + room.gap * (labels.length - 1);
  const start = Math.max(room.start, Math.min(bestStart(labels, room.gap), room.end - length));
  return { labels, start, length };
}

function thatFit(wishes: readonly LabelWish[], room: number, gap: number): LabelWish[] {
  const kept: LabelWish[] = [];
  let used = -gap;
  for (const wish of [...wishes].sort((a, b) => b.priority - a.priority)) {
    if (used + gap + wish.size > room + 1e-9) continue;
    kept.push(wish);
    used += gap + wish.size;
  }
  return kept;
}

/**
 * Places labels along one axis so that none overlap, all lie inside `start`–`end`, and their order is that of their
 * wishes; the sum of squared moves is the least possible (pool adjacent violators, as in isotonic regression). Labels
 * with the same wish keep the order they came in. What does not fit is left out, lowest priority first.
 */
export function placeLabels({ wishes, start, end, gap }: {
  wishes: readonly LabelWish[];
  start: number;
  end: number;
  gap: number;
}): readonly PlacedLabel[] {
  const room = { start, end, gap };
  const fitting = new Set(thatFit(wishes, end - start, gap));
  const ordered = wishes.filter((wish) => fitting.has(wish)).sort((a, b) => a.wanted - b.wanted);
  const clusters: Cluster[] = [];
  for (const wish of ordered) {
    let cluster = clusterOf([wish], room);
    for (let before = clusters.at(-1); before && before.start + before.length + gap > cluster.start; before = clusters.at(-1)) {
      clusters.pop();
      cluster = clusterOf([...before.labels, ...cluster.labels], room);
    }
    clusters.push(cluster);
  }
  return clusters.flatMap((cluster) => {
    let at = cluster.start;
    return cluster.labels.map((label) => {
      const position = at + label.size / 2;
      at += label.size + gap;
      return { id: label.id, position };
    });
  });
}
