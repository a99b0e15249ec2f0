import { exportDocument, type ExportDocument } from './export-document.ts';

/** The styles that decide how a drawing looks; all others are left to their defaults. */
const DRAWN_STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
] as const;

/** Pixels of the picture for each pixel on the screen. */
const PICTURE_SCALE = 2;

/** The drawing as text with its computed styles written out, so that it looks the same without our style sheets. */
function standaloneDrawing(drawing: SVGSVGElement): string {
  const clone = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  [clone, ...clone.querySelectorAll('*')].forEach((element, index) => {
    const original = originals[index];
    if (original === undefined) return;
    const computed = getComputedStyle(original);
    element.removeAttribute('class');
    element.removeAttribute('style');
    for (const name of DRAWN_STYLES) {
      element.removeAttribute(name);
      element.setAttribute(name, computed.getPropertyValue(name));
    }
  });
  clone.removeAttribute('aria-hidden');
  return new XMLSerializer().serializeToString(clone);
}

function fontFaceRules(): CSSFontFaceRule[] {
  return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule));
}

async function asDataAddress(address: string): Promise<string> {
  const font = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('The font could not be read.'));
    reader.readAsDataURL(font);
  });
}

const ADDRESS_IN_SOURCE = /url\("?([^")]+)"?\)/;
const BASIC_LATIN = /U\+0{0,4}-/i;

/**
 * The page's own fonts of these families, basic Latin with å, ä and ö, as `@font-face` rules that carry them. A font
 * that cannot be fetched is left out: the picture then uses the fallback that its font families name.
 */
async function embeddedFonts(families: readonly string[]): Promise<string> {
  const used = fontFaceRules().filter((rule) => {
    const family = rule.style.getPropertyValue('font-family').replace(/["']/g, '');
    return families.some((list) => list.includes(family)) && BASIC_LATIN.test(rule.style.getPropertyValue('unicode-range'));
  });
  const faces = used.map(async (rule) => {
    const address = ADDRESS_IN_SOURCE.exec(rule.style.getPropertyValue('src'))?.[1];
    if (address === undefined) return '';
    const carried = await asDataAddress(new URL(address, rule.parentStyleSheet?.href ?? document.baseURI).href).catch(() => null);
    if (carried === null) return '';
    const property = (name: string) => `${name}:${rule.style.getPropertyValue(name)};`;
    return `@font-face{${property('font-family')}${property('font-weight')}src:url(${carried}) format("woff2")}`;
  });
  return (await Promise.all(faces)).join('');
}

export interface FramedDrawing {
  readonly drawing: SVGSVGElement;
  /** Elements whose computed styles give fonts and colours of title and texts. */
  readonly titleElement: Element;
  readonly frameElement: Element;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
}

/** The drawing as the reader sees it, in the colours that are shown, with title, subtitle and source. */
export async function framedSvg({ drawing, titleElement, frameElement, title, subtitle, source }: FramedDrawing): Promise<ExportDocument> {
  const frameStyle = getComputedStyle(frameElement);
  const fonts = { title: getComputedStyle(titleElement).fontFamily, text: frameStyle.fontFamily };
  const colourOf = (name: string) => frameStyle.getPropertyValue(name).trim();
  return exportDocument({
    drawing: standaloneDrawing(drawing),
    width: drawing.width.baseVal.value,
    height: drawing.height.baseVal.value,
    title,
    subtitle,
    source,
    colours: { background: colourOf('--card'), ink: colourOf('--ink'), faint: colourOf('--ink-2') },
    fonts,
    fontFaces: await embeddedFonts([fonts.title, fonts.text]),
  });
}

/** The picture in PNG, twice as fine as on the screen. */
export async function pngOf({ svg, width, height }: ExportDocument): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * PICTURE_SCALE;
  canvas.height = height * PICTURE_SCALE;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png');
  });
}

/** Hands a file to the reader's browser to keep. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
