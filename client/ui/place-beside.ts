/** A box on the screen, in CSS pixels from the window's upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Room between a word and its box, and between the box and the window's edge, in CSS pixels. */
const CLEARANCE = 8;

/**
 * Where a box of the given size stands so that it touches neither its anchor nor the window's edge: below the anchor,
 * above it where there is no room below, pushed in from the sides. In a window too small for both, below.
 */
export function placeBeside(anchor: Box, size: Pick<Box, 'width' | 'height'>, window: Pick<Box, 'width' | 'height'>): Pick<Box, 'left' | 'top'> {
  const below = anchor.top + anchor.height + CLEARANCE;
  const above = anchor.top - CLEARANCE - size.height;
  const fitsBelow = below + size.height + CLEARANCE <= window.height;
  const rightmost = window.width - size.width - CLEARANCE;
  return {
    left: Math.max(CLEARANCE, Math.min(anchor.left, rightmost)),
    top: fitsBelow || above < CLEARANCE ? below : above,
  };
}
