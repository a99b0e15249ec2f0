/** Every kind of page, by a name to speak of it, and its address in Swedish. */
export const PAGES: Readonly<Record<string, string>> = {
  overview: '/oversikt',
  'a region in two parts': '/regioner/13',
  'a region with missing values': '/regioner/25',
  method: '/metod',
  data: '/data',
  'file formats': '/filformat',
  'accessibility statement': '/tillganglighet',
  'an address that leads nowhere': '/ingenstans',
};

/** The charts that can stand alone. */
export const CHARTS = [
  'inclusion-series',
  'lead-time-series',
  'regions-strip',
  'regions-map',
  'regions-spread',
  'goal-gap',
  'experience-series',
  'incidence',
] as const;

/** The same address in English. */
export function inEnglish(path: string): string {
  return `/en${path}`;
}
