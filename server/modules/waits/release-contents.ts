import { LRUCache } from 'lru-cache';
import type { Actor } from '@schema/domain/permissions.ts';
import type { Database } from '@server/platform/database/sql.ts';
import type { PartitionKind } from '../releases/partitions.ts';
import { selectManifest } from '../releases/releases.queries.ts';
import { selectContents, type ContentName } from './waits.queries.ts';

/** One stored content, as a release knows it. */
export interface ContentAddress {
  readonly release: string;
  readonly kind: PartitionKind;
  readonly area: string;
  readonly year: number;
  /** Empty where the kind has none. */
  readonly attribution: string;
  readonly pathway: string;
}

const MOST_BYTES = 64 * 1024 * 1024;
/** Releases whose manifest is kept; each some hundred lines. */
const MOST_MANIFESTS = 24;
/** What a kept content costs beside its bytes. */
const BYTES_OF_ENTRY = 200;
/** Stands for a content that there is none of; the cache keeps no null. */
const NOTHING = new Uint8Array();

interface Manifest {
  readonly kinds: ReadonlySet<string>;
  /** Hash of each partition by kind, area and year. */
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * Reads contents of published releases. They never change, and releases that agree share them, so what has been read is
 * kept by its hash and needs no invalidation.
 */
export class ReleaseContents {
  private readonly contents = new LRUCache<string, Uint8Array>({ maxSize: MOST_BYTES, sizeCalculation: ({ length }) => length + BYTES_OF_ENTRY });
  private readonly manifests = new LRUCache<string, Manifest>({ max: MOST_MANIFESTS });
  private readonly underWay = new Map<string, Promise<Manifest>>();

  constructor(private readonly database: Database) {}

  /** The contents at these addresses, in their order, by one statement for those not kept; null where there is no case. */
  async read(actor: Actor, addresses: readonly ContentAddress[]): Promise<(Uint8Array | null)[]> {
    const names = await Promise.all(addresses.map((address) => this.nameOf(actor, address)));
    // Held here while it is needed: what the cache drops meanwhile must not be taken for a content without cases.
    const known = new Map<string, Uint8Array>();
    const missing = new Map<string, ContentName>();
    for (const name of names) {
      if (name === null) continue;
      const kept = this.contents.get(keyOf(name));
      if (kept) known.set(keyOf(name), kept);
      else missing.set(keyOf(name), name);
    }
    if (missing.size > 0) await this.readInto(known, actor, [...missing.values()]);
    return names.map((name) => {
      const content = name === null ? NOTHING : known.get(keyOf(name));
      if (!content) throw new Error('A content was asked for but not read.');
      return content === NOTHING ? null : content;
    });
  }

  /** Whether the release has any partition of the kind. */
  async holds(actor: Actor, release: string, kind: PartitionKind): Promise<boolean> {
    const manifest = this.manifests.get(release) ?? (await this.readManifest(actor, release));
    return manifest.kinds.has(kind);
  }

  private async readInto(known: Map<string, Uint8Array>, actor: Actor, names: readonly ContentName[]): Promise<void> {
    const found = await this.database.read(actor, 'release contents', (sql) => selectContents(sql, names));
    names.forEach((name, index) => {
      const content = found[index] ?? NOTHING;
      known.set(keyOf(name), content);
      this.contents.set(keyOf(name), content);
    });
  }

  /** Null where the release has no such partition. */
  private async nameOf(actor: Actor, { release, kind, area, year, attribution, pathway }: ContentAddress): Promise<ContentName | null> {
    const manifest = this.manifests.get(release) ?? (await this.readManifest(actor, release));
    const hash = manifest.hashes.get(partitionKey(kind, area, year));
    return hash === undefined ? null : { hash, attribution, pathway };
  }

  /** Many figures ask at once; the manifest is read once for all of them. */
  private readManifest(actor: Actor, release: string): Promise<Manifest> {
    const known = this.underWay.get(release);
    if (known) return known;
    const reading = this.database
      .read(actor, 'release manifest', (sql) => selectManifest(sql, release))
      .then((lines) => {
        const manifest = { kinds: new Set(lines.map(({ kind }) => kind)), hashes: new Map(lines.map(({ kind, area, year, hash }) => [partitionKey(kind, area, year), hash])) };
        this.manifests.set(release, manifest);
        return manifest;
      })
      .finally(() => this.underWay.delete(release));
    this.underWay.set(release, reading);
    return reading;
  }
}

function partitionKey(kind: string, area: string, year: number): string {
  return `${kind}\t${area}\t${year}`;
}

function keyOf({ hash, attribution, pathway }: ContentName): string {
  return `${hash}\t${attribution}\t${pathway}`;
}
