import { createContext, useCallback, useContext, useMemo, type AnchorHTMLAttributes, type MouseEvent, type ReactNode } from 'react';

/**
 * How a page moves in the address without knowing the router. The app provides the context; pages and parts read their
 * choices with `usePageSearch` and point at other pages with `PageLink`.
 */

/** The pages that can be linked to, each with what its path needs. */
export interface PageParameters {
  overview: undefined;
  region: { readonly code: string };
  waits: undefined;
  releases: undefined;
  deliveries: undefined;
  fileFormats: undefined;
  method: undefined;
  data: undefined;
  accessibility: undefined;
  /** One chart alone, for other sites' frames. */
  embed: { readonly chart: string };
}
export type PageName = keyof PageParameters;

/** Choices as they stand in the address, before a page has checked them: text, or several texts under one name. */
export type RawSearch = Readonly<Record<string, string | readonly string[]>>;

/** Choices as they would stand in the address; what is undefined, null or empty is left out. */
export function rawSearch(choices: object): RawSearch {
  const written = Object.entries(choices)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]): [string, string | readonly string[]] => [name, Array.isArray(value) ? value.map(String) : String(value)])
    .filter(([, value]) => value.length > 0);
  return Object.fromEntries(written);
}

/** A page, with its path parameters, choices and the id of the heading to open at. */
export type PageTarget = {
  [Name in PageName]: {
    readonly to: Name;
    /** The page's choices, as its own search type. */
    readonly search?: object;
    readonly hash?: string;
  } & (PageParameters[Name] extends undefined ? { readonly params?: undefined } : { readonly params: PageParameters[Name] });
}[PageName];

/** `push` leaves a step for the browser's back button, `replace` does not. */
export type HistoryStep = 'push' | 'replace';

export interface Navigation {
  /** The unchecked choices of the page that is shown. */
  readonly search: RawSearch;
  /** Puts these choices in the address of the same page, at the same place on it. */
  readonly setSearch: (search: RawSearch, step: HistoryStep) => void;
  /** The address of a page in the reader's language, as it stands in the address bar. */
  readonly addressOf: (target: PageTarget) => string;
  readonly follow: (target: PageTarget) => void;
  /** Fetches the code of a page that the reader is about to open. */
  readonly prepare: (target: PageTarget) => void;
}

const NavigationContext = createContext<Navigation | null>(null);

export function NavigationProvider({ navigation, children }: { navigation: Navigation; children: ReactNode }) {
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}

/** Throws outside a `NavigationProvider`, since a link without an address would be a dead link. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('No NavigationProvider above this component.');
  return navigation;
}

/**
 * The page's choices, and a function that changes some of them and keeps the rest.
 *
 * `parse` is the page's own check, a function outside the component: it takes whatever text stands in the address
 * (numbers and yes/no too are text there) and gives the valid choices; a choice that is the default is left out. A key
 * set to `undefined` goes back to its default. The address is replaced unless `push` is asked for.
 */
export function usePageSearch<Search extends object>(
  parse: (raw: RawSearch) => Search,
): readonly [Search, (changes: Partial<Search>, step?: HistoryStep) => void] {
  const { search: raw, setSearch } = useNavigation();
  const search = useMemo(() => parse(raw), [parse, raw]);
  const update = useCallback(
    (changes: Partial<Search>, step: HistoryStep = 'replace') =>
      setSearch(rawSearch(parse(rawSearch({ ...search, ...changes }))), step),
    [parse, search, setSearch],
  );
  return [search, update];
}

type AnchorAttributes = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'target'>;

function isPlainClick(event: MouseEvent<HTMLAnchorElement>): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
}

/** A link to a page of ours: a real address that can be copied or opened in a new tab, followed without a reload. */
export function PageLink({ to, params, search, hash, onClick, children, ...attributes }: PageTarget & AnchorAttributes) {
  const navigation = useNavigation();
  const target = { to, params, search, hash } as PageTarget;
  return (
    <a
      {...attributes}
      href={navigation.addressOf(target)}
      onPointerEnter={() => navigation.prepare(target)}
      onFocus={() => navigation.prepare(target)}
      onClick={(event) => {
        onClick?.(event);
        if (!isPlainClick(event)) return;
        event.preventDefault();
        navigation.follow(target);
      }}
    >
      {children}
    </a>
  );
}
