import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { withoutLanguage } from '@schema/domain/page-addresses.ts';
import { PRELOADS_FILE, type DrawnPage, type PreloadLists } from './platform/client-routes.ts';

const brotli = promisify(brotliCompress);
/** Of the packed page, which is made while somebody waits: the best takes half a second to save a seventh. */
const QUALITY = 6;
const SHELL_FILE = 'index.html';
const ROOT = '<div id="root"></div>';
const CODE_FILE = 'first-picture/first-picture.js';

/** A question that the pages' code wants answered before a page is sent. */
interface PictureQuestion {
  /** By which the page knows the answer. */
  readonly key: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What `client/first-picture.tsx` is built to; known by its file alone, since the server never rests on the client. */
interface PictureCode {
  questionsOf(path: string): readonly PictureQuestion[];
  /** Null for a page that is drawn in the browser alone. */
  firstPicture(path: string, answers: ReadonlyMap<string, unknown>): Promise<string | null>;
}

export interface FirstPicturesParts {
  /** Of the built client. */
  readonly folder: string;
  /** Changes when any answer may. */
  readonly version: () => string;
  /** The text that the API answers the public with. */
  readonly ask: (question: Pick<PictureQuestion, 'query' | 'variables'>) => Promise<string>;
}

/**
 * Pages with what they would ask for first: the country's words, and of some the first picture, which is what the pages'
 * own code draws before any chart, drawn here, so that a reader sees the finding before that code has come. The answers
 * that it rests on are sent along; the page asks for none of them again. Made once for each version of the data and of the pages; choices in the address change nothing in it.
 */
export class FirstPictures {
  private readonly drawn = new Map<string, Promise<DrawnPage | null>>();
  private drawnFor = '';

  constructor(private readonly parts: FirstPicturesParts) {}

  /** Null where the client is built without the code that draws. Throws where the API has no answer. */
  async pageAt(path: string): Promise<DrawnPage | null> {
    const { mtimeMs } = await stat(join(this.parts.folder, SHELL_FILE));
    const current = `${mtimeMs} ${this.parts.version()}`;
    if (current !== this.drawnFor) this.drawn.clear();
    this.drawnFor = current;
    const known = this.drawn.get(path);
    if (known) return known;
    const page = this.draw(path, mtimeMs);
    this.drawn.set(path, page);
    page.catch(() => this.drawn.delete(path));
    return page;
  }

  private async draw(path: string, builtAt: number): Promise<DrawnPage | null> {
    const { folder, ask } = this.parts;
    const code = await pictureCode(folder, builtAt);
    if (code === null) return null;
    const questions = code.questionsOf(path);
    const answers = await Promise.all(questions.map(async (question) => [question.key, await ask(question)] as const));
    const picture = await code.firstPicture(path, new Map(answers.map(([key, text]) => [key, dataOf(text)])));
    const lists = JSON.parse(await readFile(join(folder, PRELOADS_FILE), 'utf8')) as PreloadLists;
    const shell = await readFile(join(folder, SHELL_FILE), 'utf8');
    const html = Buffer.from(composed(shell, { picture, answers, later: lists[withoutLanguage(path)] ?? [] }));
    const packed = await brotli(html, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: html.length } });
    return { html, packed, hasPicture: picture !== null, tag: `"${createHash('sha256').update(html).digest('base64url')}"` };
  }
}

/** Null where the client is built without. Another build is other code under the same name. */
async function pictureCode(folder: string, builtAt: number): Promise<PictureCode | null> {
  const file = join(folder, CODE_FILE);
  return existsSync(file) ? ((await import(/* @vite-ignore */ `${pathToFileURL(file).href}?built=${builtAt}`)) as PictureCode) : null;
}

function dataOf(text: string): unknown {
  const { data, errors } = JSON.parse(text) as { readonly data?: unknown; readonly errors?: unknown };
  if (errors !== undefined) throw new Error(`The API refused a question that a first picture rests on: ${JSON.stringify(errors)}`);
  return data;
}

interface Contents {
  readonly picture: string | null;
  /** The API's answers as text, each after its key. */
  readonly answers: readonly (readonly [string, string])[];
  /** Files that are fetched after the picture has been seen: before, they would be in its way. */
  readonly later: readonly string[];
}

/**
 * The page of the client's build with the answers and the picture in it: inert, since nothing in it answers until the page
 * itself has taken its place.
 */
function composed(shell: string, { picture, answers, later }: Contents): string {
  // Text of the answers must not end the element that they stand in.
  const json = `{${answers.map(([key, text]) => `${JSON.stringify(key)}:${text.trim()}`).join(',')}}`.replaceAll('<', '\\u003c');
  const sent = `<script type="application/json" id="first-answers">${json}</script>`;
  if (picture === null) return shell.replace(ROOT, () => `${ROOT}${sent}`);
  const links = later.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`).join('');
  return shell
    .replace('</head>', () => `<template id="after-first-picture">${links}</template></head>`)
    .replace(ROOT, () => `<div id="root"><div id="first-picture" inert>${picture}</div></div>${sent}`);
}
