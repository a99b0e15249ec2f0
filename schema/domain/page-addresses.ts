/**
 * The addresses of pages, as the server must know them to answer 404 where there is none. A colon stands for a part
 * that varies. `/en` in front gives the same page in English.
 */
export const PAGE_ADDRESSES = [
  '/oversikt',
  '/regioner/:code',
  '/metod',
  '/data',
  '/tillganglighet',
  '/embed/:chart',
] as const;

/** True where a page answers at the path (without its question part). */
export function isPageAddress(path: string): boolean {
  const parts = (path.startsWith('/en/') ? path.slice('/en'.length) : path).split('/');
  return PAGE_ADDRESSES.some((address) => {
    const expected = address.split('/');
    return expected.length === parts.length && expected.every((part, index) => (part.startsWith(':') ? parts[index] !== '' : part === parts[index]));
  });
}
