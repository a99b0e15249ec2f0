import { useFormat, type Format } from '@client/format/use-format.ts';
import { VisuallyHidden } from '@client/ui/visually-hidden.tsx';
import { useChartTexts } from './chart-texts.ts';
import styles from './chart-table.module.css';
import type { TableCell, TableColumn, TableTwin } from './table-twin.ts';

function Cell({ cell, column, format }: { cell: TableCell; column: TableColumn | undefined; format: Format }) {
  const texts = useChartTexts();
  if (cell.kind === 'text')
    return (
      <td>
        <span className={styles.words}>{cell.text}</span>
      </td>
    );
  if (cell.value !== null && column?.figures) {
    const write = column.figures.kind === 'difference' ? format.shortDifference : format.short;
    return <td className={styles.figure}>{write(cell.value, column.figures)}</td>;
  }
  const reason = cell.absenceReason ?? texts.noReason;
  return (
    <td className={styles.absent} title={reason}>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{`${texts.missing}: ${reason}`}</VisuallyHidden>
    </td>
  );
}

/**
 * The drawing's figures as a table. It scrolls inside a region that takes focus, its first column stays in sight, and an
 * absent figure is a dash that tells its reason.
 */
export function ChartTable({ table, caption }: { table: TableTwin; caption: string }) {
  const format = useFormat();
  return (
    <div className={styles.region} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{table.headingLabel}</th>
            {table.columns.map((column) => (
              <th key={column.key} scope="col" className={column.figures ? styles.figure : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.heading}</th>
              {row.cells.map((cell, index) => (
                <Cell key={table.columns[index]?.key} cell={cell} column={table.columns[index]} format={format} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
