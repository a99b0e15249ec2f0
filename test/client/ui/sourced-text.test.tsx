import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SourcedText } from '@client/ui/sourced-text.tsx';

describe('SourcedText', () => {
  it('makes links of addresses and leaves words and separators as they are', () => {
    expect(renderToStaticMarkup(<SourcedText text="Avtal 2024, bilaga 1; https://www.example.se/a/b/; https://example.org/c (2018)." />)).toBe(
      'Avtal 2024, bilaga 1; <a href="https://www.example.se/a/b/" rel="external noreferrer">example.se/a/b</a>; <a href="https://example.org/c" rel="external noreferrer">example.org/c</a> (2018).',
    );
  });

  it('does not take a full stop or comma into the address', () => {
    expect(renderToStaticMarkup(<SourcedText text="Se https://example.org/c." />)).toContain('href="https://example.org/c"');
  });

  it('shows a text without addresses as it is', () => {
    expect(renderToStaticMarkup(<SourcedText text="Kolada (N79198)" />)).toBe('Kolada (N79198)');
  });
});
