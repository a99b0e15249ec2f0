/** Where the server has drawn the page, it says here what of the pages' code is to be fetched after the reader has seen it. */
const AFTER_PICTURE = 'after-first-picture';

async function begin(): Promise<void> {
  const later = document.getElementById(AFTER_PICTURE);
  if (later instanceof HTMLTemplateElement) {
    await firstPaint();
    document.head.append(later.content);
  }
  await import('./start.tsx');
}

/** A frame's callback runs before its paint, a timer set there after it. A tab in the background paints nothing. */
function firstPaint(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

void begin();
