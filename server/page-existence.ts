import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { isPageAddress, namesUnknownChart, regionOfAddress } from '@schema/domain/page-addresses.ts';
import { selectUnitCodes } from './modules/regions/regions.queries.ts';
import type { Database } from './platform/database/sql.ts';

/**
 * Tells whether there is a page at an address: one of the product's, and about a region and a chart that there are.
 * Where the database cannot be asked the page is there: it says itself that the figures cannot be had.
 */
export function pageExistence(database: Database): (path: string, search: URLSearchParams) => Promise<boolean> {
  return async (path, search) => {
    if (!isPageAddress(path) || namesUnknownChart(path, search)) return false;
    const region = regionOfAddress(path, search);
    if (region === null) return true;
    const codes = await database.read(SYSTEM_ACTOR, 'page of a region', selectUnitCodes).catch(() => null);
    return codes === null || codes.includes(region);
  };
}
