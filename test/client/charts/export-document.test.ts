import { describe, expect, it } from 'vitest';
import { embedCode, escapeMarkup, exportDocument, type ExportParts } from '@client/charts/export-document.ts';

const parts: ExportParts = {
  drawing: '<svg data-mark="drawing"/>',
  width: 500,
  height: 300,
  title: 'Över & under <målet>',
  subtitle: 'Andel som börjar behandling inom vårdförloppets tidsgräns, riket och alla regioner i landet, år för år',
  source: 'Källa: Kolada',
  colours: { background: 'rgb(255, 255, 255)', ink: '#111', faint: '#555' },
  fonts: { title: '"Source Serif 4 Variable", serif', text: 'sans-serif' },
  fontFaces: '@font-face{font-family:x}',
};

describe('exportDocument', () => {
  const { svg, width, height } = exportDocument(parts);

  it('draws title, subtitle and source around the drawing, on a painted background', () => {
    expect(svg).toContain('Över &amp; under &lt;målet&gt;</text>');
    expect(svg).toContain('Källa: Kolada</text>');
    expect(svg).toContain('<svg data-mark="drawing"/>');
    expect(svg).toContain(`<rect width="${width}" height="${height}" fill="rgb(255, 255, 255)"/>`);
    expect(svg).toContain('<style>@font-face{font-family:x}</style>');
  });

  it('is higher the more lines its texts need', () => {
    expect(exportDocument({ ...parts, subtitle: `${parts.subtitle} ${parts.subtitle}` }).height).toBeGreaterThan(height);
  });

  it('is never narrower than the drawing', () => {
    expect(width).toBeGreaterThanOrEqual(500);
  });

  it('leaves the style out where no font could be carried', () => {
    expect(exportDocument({ ...parts, fontFaces: '' }).svg).not.toContain('<style>');
  });
});

describe('embedCode', () => {
  it('cannot be broken out of by a title', () => {
    expect(embedCode({ address: 'https://x.se/embed/a?b=1&c=2', title: '"><script>', height: 480 })).toBe(
      '<iframe src="https://x.se/embed/a?b=1&amp;c=2" title="&quot;&gt;&lt;script&gt;" width="100%" height="480" loading="lazy" style="border:0"></iframe>',
    );
  });
});

describe('escapeMarkup', () => {
  it('escapes the letters that mean something in markup, once', () => {
    expect(escapeMarkup('a & b < c > "d"')).toBe('a &amp; b &lt; c &gt; &quot;d&quot;');
  });
});
