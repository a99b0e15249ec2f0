import { useCallback, useEffect, useState } from 'react';
import type { Bilingual } from '@schema/domain/measure.ts';

/** A file as `/files/manifest.json` lists it. */
export interface PublishedFile {
  readonly name: string;
  readonly address: string;
  readonly title: Bilingual;
  readonly contents: Bilingual;
  /** Rows below the header; null where the file is no table. */
  readonly rows: number | null;
  readonly bytes: number;
  /** The one measure that it is about. */
  readonly measure: string | null;
  /** The kind of file to hand in that it helps to make; null for files of data. */
  readonly fileKind: string | null;
}

export interface FileManifest {
  readonly version: string;
  readonly files: readonly PublishedFile[];
}

/** A column as `/files/code-book.json` describes it. */
export interface CodeBookColumn {
  readonly name: string;
  readonly type: string;
  readonly mayBeEmpty: boolean;
  readonly unit: Bilingual | null;
  readonly allowedValues: readonly string[] | null;
  /** The column of another file that lists the values. */
  readonly listedIn: string | null;
  readonly meaning: Bilingual;
}

export interface CodeBookFile {
  readonly name: string;
  readonly title: Bilingual;
  readonly contents: Bilingual;
  readonly columns: readonly CodeBookColumn[];
}

export interface CodeBook {
  readonly version: string;
  readonly files: readonly CodeBookFile[];
}

export const MANIFEST_ADDRESS = '/files/manifest.json';
export const CODE_BOOK_ADDRESS = '/files/code-book.json';
export const SCHEMA_ADDRESS = '/files/schema.graphql';

/** What is known of a file that is being fetched. */
export interface FetchedFile<Content> {
  readonly content: Content | undefined;
  readonly error: Error | undefined;
  readonly retry: () => void;
}

/** Fetches one of the server's own JSON files, whose shape the server's tests hold. */
async function fetchJson<Content extends { readonly files: readonly unknown[] }>(address: string, signal: AbortSignal): Promise<Content> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  const content = (await response.json()) as Content;
  if (!Array.isArray(content.files)) throw new Error(`${address} holds no list of files.`);
  return content;
}

/** The content of a JSON file of ours; undefined until it is there. */
export function usePublishedJson<Content extends { readonly files: readonly unknown[] }>(address: string): FetchedFile<Content> {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ content?: Content; error?: Error }>({});
  useEffect(() => {
    const stop = new AbortController();
    fetchJson<Content>(address, stop.signal).then(
      (content) => setState({ content }),
      (error: unknown) => {
        if (!stop.signal.aborted) setState({ error: error instanceof Error ? error : new Error(String(error)) });
      },
    );
    return () => stop.abort();
  }, [address, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { content: state.content, error: state.error, retry };
}
