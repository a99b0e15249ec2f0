import { describe, expect, it } from 'vitest';
import { isPageAddress, PAGE_ADDRESSES } from '@schema/domain/page-addresses.ts';

describe('an address of a page', () => {
  it.each(PAGE_ADDRESSES.map((address) => address.replace(/:\w+/g, '12')))('%s, and the same in English', (path) => {
    expect(isPageAddress(path)).toBe(true);
    expect(isPageAddress(`/en${path}`)).toBe(true);
  });

  it.each(['/', '/en', '/en/', '/overview', '/oversikt/', '/oversikt/more', '/regioner', '/regioner/', '/regioner/12/13', '/en/en/oversikt', '/sv/oversikt', 'oversikt', '/OVERSIKT', '/embed/', '//oversikt'])(
    '%s is none',
    (path) => {
      expect(isPageAddress(path)).toBe(false);
    },
  );
});
