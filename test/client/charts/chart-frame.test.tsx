import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChartFrame, type ChartFrameProps } from '@client/charts/chart-frame.tsx';
import { figureCell, valueColumn, type TableTwin } from '@client/charts/table-twin.ts';
import { PeriodProbe } from '@client/charts/period-probe.tsx';
import { LanguageProvider } from '@client/format/language-context.tsx';
import type { Language } from '@schema/domain/language.ts';

const table: TableTwin = {
  headingLabel: 'Region',
  columns: [valueColumn('2024', '2024', { unit: 'SHARE', resolution: 0.001 })],
  rows: [
    { key: '12', heading: 'Skåne', cells: [figureCell({ value: 0.757, absenceReason: null })] },
    { key: '25', heading: 'Norrbotten', cells: [figureCell({ value: null, absenceReason: 'Redovisas inte.' })] },
  ],
};

function markup(props: Partial<ChartFrameProps> = {}, language: Language = 'sv'): string {
  const frame: ReactNode = (
    <ChartFrame
      id="inclusion"
      title="Skåne når målet"
      subtitle="Andel, 2024"
      summary="Skåne har 75,7 %."
      source="Kolada"
      state={{ kind: 'ready' }}
      table={table}
      showTable={false}
      onShowTable={() => undefined}
      reserveHeight={300}
      {...props}
    >
      {props.children ?? <p>the drawing</p>}
    </ChartFrame>
  );
  return renderToStaticMarkup(<LanguageProvider language={language}>{frame}</LanguageProvider>);
}

describe('ChartFrame', () => {
  it('is named by its finding, at the heading level asked for', () => {
    expect(markup()).toContain('<h2 id="inclusion-title"');
    expect(markup({ headingLevel: 3 })).toContain('<h3 id="inclusion-title"');
    expect(markup()).toContain('aria-labelledby="inclusion-title"');
  });

  it('keeps the height of the drawing in every state', () => {
    const states: ChartFrameProps['state'][] = [{ kind: 'ready' }, { kind: 'loading' }, { kind: 'absent', reason: 'x' }, { kind: 'error', message: 'x', onRetry: () => undefined }];
    for (const state of states) expect(markup({ state })).toContain('min-height:300px');
  });

  it('says that it is busy while loading, and shows neither drawing nor tools', () => {
    const loading = markup({ state: { kind: 'loading' }, title: '' });
    expect(loading).toContain('aria-busy="true"');
    expect(loading).toContain('Diagrammet hämtas.');
    expect(loading).not.toContain('the drawing');
    expect(loading).not.toContain('CSV');
  });

  it('shows why there is nothing to draw', () => {
    expect(markup({ state: { kind: 'absent', reason: 'Inga värden är publicerade.' } })).toContain('Inga värden är publicerade.');
  });

  it('offers another try after an error', () => {
    const failed = markup({ state: { kind: 'error', message: 'Servern svarar inte.', onRetry: () => undefined } });
    expect(failed).toMatch(/role="alert".*Servern svarar inte\..*<button[^>]*>Försök igen<\/button>/s);
  });

  it('keeps the drawing in the page while its table is shown, so that it can still be saved', () => {
    const shown = markup({ showTable: true });
    expect(shown).toContain('<table');
    expect(shown).toContain('the drawing');
    expect(shown).toMatch(/<button[^>]*aria-pressed="true"[^>]*>Tabell<\/button>/);
    expect(markup()).not.toContain('<table');
  });

  it('offers no table and no file of it where there is none', () => {
    expect(markup({ table: null, showTable: true })).not.toMatch(/<table|>CSV</);
  });

  it('offers embedding only where the chart has a page of its own', () => {
    expect(markup()).not.toContain('Bädda in');
    expect(markup({ embedPath: '/embed/inclusion' })).toContain('Bädda in');
  });

  it('speaks English', () => {
    expect(markup({}, 'en')).toMatch(/Source: Kolada.*Table/s);
  });
});

describe('the table twin', () => {
  it('has scoped headings, a caption, and a region that takes focus', () => {
    const shown = markup({ showTable: true });
    expect(shown).toContain('role="region" aria-label="Skåne når målet. Andel, 2024" tabindex="0"');
    expect(shown).toMatch(/<th scope="col"[^>]*>2024<\/th>/);
    expect(shown).toContain('<th scope="row">Skåne</th>');
    expect(shown).toMatch(/<caption>/);
    expect(shown).toContain('75,7\u00A0%');
  });

  it('shows a dash with its reason where a figure is absent', () => {
    expect(markup({ showTable: true })).toMatch(/<td[^>]*title="Redovisas inte\."[^>]*><span aria-hidden="true">–<\/span>.*Saknas: Redovisas inte\./s);
  });
});

describe('PeriodProbe', () => {
  it('speaks the newest period until another is chosen', () => {
    const years = [2023, 2024].map((year, index) => ({ name: String(year), x: index * 100, readings: [{ label: 'riket', text: `8${index}\u00A0%`, tone: 'nation' as const, markAt: 10 }] }));
    const probe = (
      <PeriodProbe periods={years} width={200} top={0} bottom={100}>
        <svg />
      </PeriodProbe>
    );
    expect(markup({ children: probe })).toContain('aria-valuetext="2024. riket: 81\u00A0%"');
  });
});
