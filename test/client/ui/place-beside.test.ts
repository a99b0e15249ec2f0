import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside } from '@client/ui/place-beside.ts';

const WINDOW = { width: 400, height: 600 };

describe('placeBeside', () => {
  it('stands below its word', () => {
    expect(placeBeside({ left: 40, top: 100, width: 60, height: 20 }, { width: 200, height: 80 }, WINDOW)).toEqual({ left: 40, top: 128 });
  });

  it('stands above where there is no room below', () => {
    expect(placeBeside({ left: 40, top: 560, width: 60, height: 20 }, { width: 200, height: 80 }, WINDOW)).toEqual({ left: 40, top: 472 });
  });

  it('is pushed in from the right edge', () => {
    expect(placeBeside({ left: 350, top: 100, width: 40, height: 20 }, { width: 200, height: 80 }, WINDOW).left).toBe(192);
  });

  it('stays below where neither side has room', () => {
    expect(placeBeside({ left: 40, top: 40, width: 60, height: 20 }, { width: 200, height: 590 }, WINDOW).top).toBe(68);
  });

  it('never covers its word, and never leaves a window that has room for it', () => {
    const anchors = fc.record({ left: fc.integer({ min: 0, max: 380 }), top: fc.integer({ min: 0, max: 580 }), width: fc.integer({ min: 4, max: 200 }), height: fc.integer({ min: 10, max: 40 }) });
    const sizes = fc.record({ width: fc.integer({ min: 40, max: 384 }), height: fc.integer({ min: 20, max: 250 }) });
    fc.assert(
      fc.property(anchors, sizes, (anchor, size) => {
        const { left, top } = placeBeside(anchor, size, WINDOW);
        expect(top >= anchor.top + anchor.height || top + size.height <= anchor.top).toBe(true);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + size.width).toBeLessThanOrEqual(WINDOW.width);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top + size.height).toBeLessThanOrEqual(WINDOW.height);
      }),
    );
  });
});
