import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Table } from '@client/ui/table.tsx';

const MARKUP = renderToStaticMarkup(
  <Table
    caption="Mål & år"
    rows={[{ name: 'inklusion', least: '70 %' }]}
    rowKey={(row) => row.name}
    columns={[
      { id: 'name', head: 'Mål', cell: (row) => row.name },
      { id: 'least', head: 'Minst', numeric: true, cell: (row) => row.least },
    ]}
  />,
);

describe('Table', () => {
  it('names columns and rows for those who hear it', () => {
    expect(MARKUP).toMatch(/<th scope="col"[^>]*>Minst<\/th>/);
    expect(MARKUP).toMatch(/<th scope="row"[^>]*>inklusion<\/th>/);
  });

  it('can be scrolled by keyboard, in a frame named as the table is', () => {
    expect(MARKUP).toMatch(/role="region" aria-label="Mål &amp; år" tabindex="0"/);
    expect(MARKUP).toMatch(/<caption[^>]*>Mål &amp; år<\/caption>/);
  });
});
