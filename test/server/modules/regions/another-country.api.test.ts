import { print, type DocumentNode } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DataPageDocument } from '@client/generated/data-page.ts';
import { FileFormatsPageDocument } from '@client/generated/file-formats-page.ts';
import { MethodPageDocument } from '@client/generated/method-page.ts';
import { OverviewPageDocument } from '@client/generated/overview-page.ts';
import { ShellDocument } from '@client/generated/shell.ts';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { SCOTTISH_FOLDER, SCOTTISH_WORDS } from '@test/testkit/country-words.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';

const SWEDISH_ALONE = /\bSVF\b|vårdförlopp|\bregion(er|en|erna|s)?\b|sjukvårdsregion|Kolada|\briket\b|Sverige|Sweden|\bRCC\b|KVÅ|personnummer/i;

const PAGES: readonly (readonly [string, DocumentNode])[] = [
  ['the shell', ShellDocument],
  ['the overview', OverviewPageDocument],
  ['the method', MethodPageDocument],
  ['the data page', DataPageDocument],
  ['the file formats', FileFormatsPageDocument],
];

/** Every text of an answer that is read by people: a sentence or a name, not a column of a file or an address. */
function textsOf(answer: unknown): readonly string[] {
  if (typeof answer === 'string') return [answer];
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flatMap(textsOf) : [];
}

/** Columns and kinds of files are named alike in every country; sentences name them. */
const withoutColumns = (text: string): string => text.replace(/\b(start|closing|home)_region\b/g, '');
const isName = (text: string): boolean => /^(region|\w+_region|regions|svf-\w+|\/files\/\S+)$/.test(text);

describeOnBothDatabases('a country that is not Sweden', (openDatabase) => {
  let app: TestApp;

  beforeAll(async () => {
    app = await openApp(openDatabase, { referenceFolder: SCOTTISH_FOLDER });
  });

  afterAll(() => app.close());

  it('answers words of its own, and those that its levels and areas give', async () => {
    const { words } = await app.dataOf<{ words: readonly { readonly key: keyof typeof SCOTTISH_WORDS.sv; readonly sv: string; readonly en: string }[] }>('{ words { key sv: text en: text(language: EN) } }');
    expect(Object.fromEntries(words.map(({ key, sv }) => [key, sv]))).toEqual(SCOTTISH_WORDS.sv);
    expect(Object.fromEntries(words.map(({ key, en }) => [key, en]))).toEqual(SCOTTISH_WORDS.en);
    expect(SCOTTISH_WORDS.sv).toMatchObject({ unit: 'hälsostyrelse', units: 'hälsostyrelser', country: 'Skottland', no_unit: 'ingen hälsostyrelse', group: '' });
  });

  it('has its own measures, told in its own words, and none of the others', async () => {
    const answer = await app.dataOf<{ measures: readonly object[]; none: object | null; goals: readonly object[] }>(
      '{ measures { id name(language: EN) published computed { numerator(language: EN) } } none: measure(id: "inclusion") { id } goals { name(language: EN) measure { shortName(language: EN) } } }',
    );
    expect(answer.measures).toMatchObject([
      { id: 'lead_time', name: 'Share who start their first treatment within 62 days', published: false, computed: { numerator: expect.stringContaining('within 62 days') } },
      { id: 'treated', published: false },
      { id: 'judged', published: false },
    ]);
    expect(answer.none).toBeNull();
    expect(answer.goals).toEqual([{ name: 'the 62-day standard', measure: { shortName: 'Within 62 days' } }]);
  });

  it.each(PAGES)('answers the question of %s with nothing of Sweden', async (_page, document) => {
    for (const language of ['SV', 'EN']) {
      const texts = textsOf(await app.dataOf(print(document), { language }));
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.filter((text) => !isName(text) && SWEDISH_ALONE.test(withoutColumns(text)))).toEqual([]);
    }
  });

  it('offers no file of agreements, and tells its files in its own words', async () => {
    const manifest = JSON.parse((await app.app.inject('/files/manifest.json')).payload) as { readonly files: readonly { readonly name: string; readonly title: { readonly sv: string }; readonly contents: { readonly sv: string } }[] };
    expect(manifest.files.map(({ name }) => name)).not.toContain('agreements.csv');
    expect(manifest.files.find(({ name }) => name === 'pathways.csv')?.title.sv).toBe('Cancertyper');
    expect(manifest.files.flatMap(({ title, contents }) => [title.sv, contents.sv]).filter((text) => SWEDISH_ALONE.test(text))).toEqual([]);
  });
});
