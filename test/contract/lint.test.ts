import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-syntax' || ruleId === 'max-lines-per-function' });

/** The rules that a text would break if it stood in the file. */
async function brokenIn(filePath: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

describe('lint', () => {
  const STATEMENTS = [
    `export const text = 'SELECT code FROM areas';`,
    'export const text = `\n  WITH every AS (SELECT 1) SELECT 2`;',
    'export const text = `DELETE FROM ${table}`;',
    `export const begin = 'BEGIN';`,
    'export const rows = () => sql.query(text);',
  ];

  it.each(STATEMENTS)('lets SQL stand in queries, migrations and the platform’s database alone: %s', async (text) => {
    for (const place of ['server/modules/regions/regions.service.ts', 'server/app.ts', 'server/setup/migrate.ts', 'schema/entities/area.ts', 'client/main.tsx']) {
      expect(await brokenIn(place, text), place).toEqual(['no-restricted-syntax']);
    }
    for (const place of ['server/modules/regions/regions.queries.ts', 'schema/migrations/9-later.ts', 'server/platform/database/transactions.ts']) {
      expect(await brokenIn(place, text), place).toEqual([]);
    }
  });

  it('takes no word for a statement', async () => {
    expect(await brokenIn('server/app.ts', `export const words = ['Select a region', 'With care', 'UPDATED', 'Update 2'];`)).toEqual([]);
  });

  it('holds functions to 50 lines, components to 80', async () => {
    const ofLines = (lines: number) => `export function work() {\n${'  work();\n'.repeat(lines - 2)}}\n`;
    expect(await brokenIn('server/app.ts', ofLines(50))).toEqual([]);
    expect(await brokenIn('server/app.ts', ofLines(51))).toEqual(['max-lines-per-function']);
    expect(await brokenIn('client/app/shell.tsx', ofLines(80))).toEqual([]);
    expect(await brokenIn('client/app/shell.tsx', ofLines(81))).toEqual(['max-lines-per-function']);
  });
});
