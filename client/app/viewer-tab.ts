const KEY = 'ledtid-as';
const PUBLIC = 'public';

/** True for an address that asks for the public's view. */
function asksForPublic(search: string): boolean {
  return new URLSearchParams(search).get('as') === PUBLIC;
}

/** Null where storage is forbidden; then the address alone decides. */
function stored(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/**
 * Whether this tab shows what the public sees, whoever has signed in: from `?as=public` on, through links and reloads,
 * until another view is chosen. Other tabs keep theirs.
 */
let seesAsPublic = asksForPublic(location.search) || stored() === PUBLIC;
if (seesAsPublic) store(PUBLIC);

function store(value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, value);
  } catch {
    // The address, or the choice in this page, is enough.
  }
}

export function tabSeesAsPublic(): boolean {
  return seesAsPublic;
}

/** Lets the tab show what its user sees, and takes `as` out of the address. */
export function leavePublicView(): void {
  if (!seesAsPublic) return;
  seesAsPublic = false;
  store(null);
  if (!asksForPublic(location.search)) return;
  const address = new URL(location.href);
  address.searchParams.delete('as');
  history.replaceState(history.state, '', address);
}
