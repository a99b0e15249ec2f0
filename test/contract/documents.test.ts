import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NOT_OURS = new Set(['node_modules', 'dist', 'data', '.git', 'coverage']);

function documentsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return documentsBelow(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** What stands in round brackets after square ones; code is left out, where brackets mean other things. */
function linksOf(text: string): string[] {
  const prose = text.replace(/```[^]*?```/g, '').replace(/`[^`]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)].map(([, target = '']) => target);
}

/** The addresses that a page gives its headings: small letters, hyphens for spaces, no other signs. */
function headingsOf(text: string): Set<string> {
  const headings = [...text.replace(/```[^]*?```/g, '').matchAll(/^#+ (.+)$/gm)];
  return new Set(headings.map(([, heading = '']) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').trim().replace(/\s/g, '-')));
}

const documents = documentsBelow(ROOT).map((path) => [relative(ROOT, path), path] as const);

describe('documents', () => {
  it('are found', () => {
    expect(documents.map(([name]) => name)).toContain('seed/reference/README.md');
  });

  it.each(documents)('%s has no dead link to a file or heading', (_name, path) => {
    const text = readFileSync(path, 'utf8');
    const dead = linksOf(text)
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [file = '', heading] = decodeURIComponent(link).split('#');
        const target = file === '' ? path : join(dirname(path), file);
        if (!existsSync(target)) return true;
        return heading !== undefined && target.endsWith('.md') && !headingsOf(readFileSync(target, 'utf8')).has(heading);
      });
    expect(dead).toEqual([]);
  });
});

describe('the lock file', () => {
  const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  const lock = JSON.parse(text) as { packages: Record<string, { resolved?: string; integrity?: string; link?: boolean; inBundle?: boolean }> };

  it('names no registry: every machine uses its own', () => {
    const addressed = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);
    expect(addressed.map(([name]) => name)).toEqual([]);
  });

  it('holds a checksum of every package', () => {
    const unchecked = Object.entries(lock.packages).filter(([name, { integrity, link, inBundle }]) => name !== '' && !link && !inBundle && !/^sha512-/.test(integrity ?? ''));
    expect(unchecked.map(([name]) => name)).toEqual([]);
  });

  it('has one copy of graphql', () => {
    expect(Object.keys(lock.packages).filter((name) => name.endsWith('node_modules/graphql'))).toEqual(['node_modules/graphql']);
  });
});
