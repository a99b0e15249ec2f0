import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { NavigationProvider, PageLink, rawSearch, usePageSearch, type HistoryStep, type Navigation, type RawSearch } from '@client/ui/navigation.tsx';

interface Choices {
  readonly year?: number;
  readonly regions?: readonly string[];
}

/** A page's check: years of this century, regions as a list; both left out where they are not given. */
function parseChoices(raw: RawSearch): Choices {
  const year = Number(raw.year);
  const regions = raw.regions === undefined ? [] : [raw.regions].flat();
  return { ...(year > 2000 ? { year } : {}), ...(regions.length > 0 ? { regions } : {}) };
}

function navigationAt(search: RawSearch, written: [RawSearch, HistoryStep][] = []): Navigation {
  return {
    search,
    setSearch: (next, step) => void written.push([next, step]),
    addressOf: (target) => ['/page', target.to, ...Object.values(target.params ?? {})].join('/'),
    follow: () => undefined,
    prepare: () => undefined,
  };
}

function choicesAt(search: RawSearch, changes?: Partial<Choices>, step?: HistoryStep): { seen: Choices; written: [RawSearch, HistoryStep][] } {
  const written: [RawSearch, HistoryStep][] = [];
  let seen: Choices = {};
  function Page() {
    const [choices, update] = usePageSearch(parseChoices);
    seen = choices;
    if (changes) update(changes, step);
    return null;
  }
  renderToStaticMarkup(
    <NavigationProvider navigation={navigationAt(search, written)}>
      <Page />
    </NavigationProvider>,
  );
  return { seen, written };
}

describe('rawSearch', () => {
  it('writes numbers and lists as text and leaves out what is not chosen', () => {
    expect(rawSearch({ year: 2024, table: true, regions: ['01', 12], none: undefined, empty: '', nothing: null, list: [] })).toEqual({
      year: '2024',
      table: 'true',
      regions: ['01', '12'],
    });
  });

  it('keeps zero and no, which are choices', () => {
    expect(rawSearch({ from: 0, table: false })).toEqual({ from: '0', table: 'false' });
  });
});

describe('usePageSearch', () => {
  it('gives the page its own checked choices', () => {
    expect(choicesAt({ year: '2024', regions: '01' }).seen).toEqual({ year: 2024, regions: ['01'] });
  });

  it('leaves out what the page finds invalid', () => {
    expect(choicesAt({ year: 'soon' }).seen).toEqual({});
  });

  it('changes what is given, keeps the rest and replaces the address', () => {
    expect(choicesAt({ year: '2024' }, { regions: ['01', '12'] }).written).toEqual([[{ year: '2024', regions: ['01', '12'] }, 'replace']]);
  });

  it('returns a choice to its default when it is undefined', () => {
    expect(choicesAt({ year: '2024', regions: '01' }, { year: undefined }).written).toEqual([[{ regions: ['01'] }, 'replace']]);
  });

  it('leaves a step for the back button when asked to', () => {
    expect(choicesAt({}, { year: 2024 }, 'push').written).toEqual([[{ year: '2024' }, 'push']]);
  });
});

describe('PageLink', () => {
  it('is a link with a real address', () => {
    const markup = renderToStaticMarkup(
      <NavigationProvider navigation={navigationAt({})}>
        <PageLink to="region" params={{ code: '12' }} className="plain">
          Skåne
        </PageLink>
      </NavigationProvider>,
    );
    expect(markup).toBe('<a class="plain" href="/page/region/12">Skåne</a>');
  });

  it('refuses to be drawn where no address is to be had', () => {
    expect(() => renderToStaticMarkup(<PageLink to="data">Data</PageLink>)).toThrow('NavigationProvider');
  });
});
