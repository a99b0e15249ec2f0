import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInChromium } from '@test/testkit/browser.ts';
import { inEnglish } from './pages.ts';
import { drawn, openSite, withoutFirstPicture } from './site.ts';

/** The ways in which the API can fail a page. */
const FAILURES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'no server': (route) => route.abort(),
  'a proxy’s page': (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
  'a refusal': (route) => route.fulfill({ json: { data: null, errors: [{ message: 'Something went wrong on our side. Try again.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] } }),
  'an answer that is none': (route) => route.fulfill({ contentType: 'application/json', body: '{"data":' }),
};

function asks(route: Route, operation: string): boolean {
  return route.request().postData()?.includes(`query ${operation}`) ?? false;
}

/** An API that fails every question of a page, until it is mended. */
class FailingApi {
  /** How many of the page's own questions have failed; what stands around the page has others. */
  failures = 0;

  constructor(private readonly fail: (route: Route) => Promise<void>) {}

  async attach(page: Page): Promise<void> {
    await page.route('**/graphql', async (route) => {
      await this.fail(route);
      if (!asks(route, 'Shell') && !asks(route, 'Viewer')) this.failures += 1;
    });
  }

  async mend(page: Page): Promise<void> {
    await page.unroute('**/graphql');
  }
}

/** A page must say in one sentence what is wrong, and offer to try again; where that fails too, it says so again. */
async function expectDesignedFailure(page: Page, api: FailingApi): Promise<void> {
  const alert = page.locator('main').getByRole('alert').first();
  await alert.waitFor();
  const [sentence = ''] = await alert.locator('p').allInnerTexts();
  expect(sentence.length).toBeGreaterThan(20);
  expect(sentence).not.toMatch(/undefined|\[object|TypeError|SyntaxError|JSON|<h1>|at \w+ \(/);
  expect(await page.locator('h1').count()).toBe(1);
  const { failures } = api;
  await alert.getByRole('button').press('Enter');
  await expect.poll(() => api.failures).toBeGreaterThan(failures);
  await alert.waitFor();
}

describeInChromium('when something fails', () => {
  const site = openSite();

  it.each(Object.entries(FAILURES))('the overview says so and can be tried again: %s', async (_name, fail) => {
    for (const path of ['/oversikt', '/en/oversikt']) {
      const api = new FailingApi(fail);
      const before = async (opened: Page): Promise<void> => {
        await withoutFirstPicture(opened);
        await api.attach(opened);
      };
      const { page } = await site.visit(path, { unfinished: true, before });
      await expectDesignedFailure(page, api);
      await api.mend(page);
      await page.locator('main').getByRole('alert').getByRole('button').press('Enter');
      await page.locator('#regions-strip svg').waitFor();
      await drawn(page);
      expect(await page.getByRole('alert').count()).toBe(0);
      // What stands around the page was asked for again with it.
      await page.locator('section').getByRole('button', { name: /Officiella resultat|Official results/ }).waitFor();
      expect(await page.locator('nav details a').count()).toBe(21);
    }
  });

  it.each(['/regioner/12', '/metod', '/data', '/embed/regions-strip', '/embed/lead-time-series?about=12'])('so does %s', async (path) => {
    const api = new FailingApi((route) => route.abort());
    const { page } = await site.visit(path, { unfinished: true, before: (opened) => api.attach(opened) });
    await expectDesignedFailure(page, api);
    await api.mend(page);
    await page.locator('main').getByRole('alert').getByRole('button').press('Enter');
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await expect.poll(() => page.locator('main').innerText()).toMatch(/\d{4}/);
  });

  it('figures whose origin could not be fetched say so, and it can be tried again', async () => {
    const { page } = await site.visit('/oversikt', {
      before: async (opened) => {
        await withoutFirstPicture(opened);
        await opened.route('**/graphql', (route) => (asks(route, 'Shell') ? route.abort() : route.continue()));
      },
    });
    await page.getByText('Siffrornas ursprung kunde inte hämtas.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Försök igen' }).press('Enter');
    await page.getByRole('button', { name: 'Officiella resultat' }).waitFor();
    expect(await page.getByText('Siffrornas ursprung kunde inte hämtas.').count()).toBe(0);
  });

  it('a question that is still out when everything is asked again is asked again too, and its failure comes to nothing', async () => {
    let fails = true;
    const late: Route[] = [];
    const before = async (opened: Page): Promise<void> => {
      await withoutFirstPicture(opened);
      await opened.route('**/graphql', (route) => {
        if (!fails) return route.continue();
        return asks(route, 'Shell') ? void late.push(route) : route.abort();
      });
    };
    const { page } = await site.visit('/oversikt', { unfinished: true, before });
    await page.locator('main').getByRole('alert').waitFor();
    await expect.poll(() => late.length).toBe(1);
    fails = false;
    await page.locator('main').getByRole('alert').getByRole('button').press('Enter');
    await page.locator('#regions-strip svg').waitFor();
    await late[0]?.abort();
    await page.getByRole('button', { name: 'Officiella resultat' }).waitFor();
    expect(await page.getByText('Siffrornas ursprung kunde inte hämtas.').count()).toBe(0);
  });

  it('a region that cannot be fetched never wears another region’s figures', async () => {
    const { page } = await site.visit('/regioner/12');
    await page.route('**/graphql', (route) => route.abort());
    const navigation = page.getByRole('navigation', { name: 'Huvudmeny' });
    await navigation.locator('summary').click();
    await navigation.getByRole('link', { name: 'Gotland' }).click();
    await page.waitForURL('**/regioner/09');
    await page.locator('main').getByRole('alert').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Skåne');
  });

  it('an explored question that cannot be asked is told, and can be asked again', async () => {
    const { page } = await site.visit('/data');
    await page.locator('#explorer').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Kör frågan' }).waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: 'Kör frågan' }).click();
    await page.getByRole('alert').filter({ hasText: 'API:et gick inte att nå.' }).waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Kör frågan' }).click();
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  });

  it('a question with a fault is answered with the API’s own sentence', async () => {
    const { page } = await site.visit('/en/data?query=%7B%20publishedResults(measure%3A%20%22hope%22)%20%7B%20year%20%7D%20%7D');
    await page.locator('#explorer').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Run the query' }).click();
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: 'hope' }).waitFor();
    expect(await alert.innerText()).not.toMatch(/SELECT|node_modules|\.ts:/);
    await page.getByLabel('Variables (JSON)').fill('{');
    await page.getByRole('button', { name: 'Run the query' }).click();
    await page.getByRole('alert').filter({ hasText: 'not a valid JSON object' }).waitFor();
  });

  it('a drawing whose code cannot be fetched says so in its place, and its figures are in the table', async () => {
    const { page } = await site.visit('/oversikt?table=inclusion-series', { unfinished: true, before: (opened) => opened.route('**/line-drawing-*', (route) => route.abort()).then(() => undefined) });
    const failed = page.locator('#lead-time-series');
    await failed.getByText('Diagrammet kunde inte hämtas. Siffrorna finns i tabellen.').waitFor();
    await failed.getByRole('button', { name: 'Tabell' }).click();
    await expect.poll(() => failed.locator('tbody tr').count()).toBe(22);
    expect(await page.locator('#regions-strip svg').count()).toBe(1);
  });

  it('a page whose code cannot be fetched says so inside the shell', async () => {
    const { page } = await site.visit('/oversikt');
    await page.route('**/method-page-*', (route) => route.abort());
    await page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Metod' }).click();
    await page.locator('h1').filter({ hasText: 'Sidan gick inte att visa' }).waitFor();
    await page.unroute('**/method-page-*');
    await page.getByRole('button', { name: 'Ladda om sidan' }).click();
    await page.locator('h1').filter({ hasText: 'Så räknar vi' }).waitFor();
  });

  it('until the figures come there is a quiet page, and the old figures stay while new ones are fetched', async () => {
    const held: Route[] = [];
    let holds = true;
    const release = (): Promise<unknown> => {
      holds = false;
      return Promise.all(held.splice(0).map((route) => route.continue()));
    };
    const hold = (route: Route): void | Promise<void> => (holds ? void held.push(route) : route.continue());
    const before = async (opened: Page): Promise<void> => {
      await withoutFirstPicture(opened);
      await opened.route('**/graphql', hold);
    };
    const { page } = await site.visit('/oversikt', { unfinished: true, before });
    await page.locator('main [aria-busy="true"]').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await expect.poll(() => held.length).toBeGreaterThan(1);
    await release();
    await drawn(page);
    const headline = await page.locator('h1').innerText();
    holds = true;
    await page.getByRole('link', { name: 'In English' }).click();
    await expect.poll(() => held.length).toBeGreaterThan(0);
    expect(new URL(page.url()).pathname).toBe(inEnglish('/oversikt'));
    expect(await page.locator('#regions-strip svg').count()).toBe(1);
    expect(await page.locator('main [aria-busy="true"]').count()).toBe(0);
    await release();
    await expect.poll(() => page.locator('h1').innerText()).not.toBe(headline);
  });
});
