import { localStorageColorSchemeManager } from '@mantine/core';

/** The reader's choice of light or dark is kept under this name; `public/before-paint.js` reads it too. */
export const COLOUR_SCHEME_KEY = 'ledtid-colour-scheme';

export const colourSchemeManager = localStorageColorSchemeManager({ key: COLOUR_SCHEME_KEY });
