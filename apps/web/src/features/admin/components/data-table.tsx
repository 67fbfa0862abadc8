import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
}

interface DataTableProps<Row> {
  readonly label: string;
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
}

/**
 * A table from 1,024 px on, below that a card for each row. The roles are spelled out because browsers take a table
 * whose parts are laid out otherwise for something else.
 */
export function DataTable<Row>({ label, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <table
      role="table"
      aria-label={label}
      className="block w-full lg:table lg:overflow-hidden lg:rounded-card lg:bg-surface lg:shadow-card"
    >
      <thead role="rowgroup" className="max-lg:sr-only">
        <tr role="row" className="border-b border-line bg-sunken text-left text-sm text-ink-soft">
          {columns.map(({ header, isNumber }) => (
            <th
              key={header}
              role="columnheader"
              scope="col"
              className={`px-4 py-3 font-semibold first:pl-5 last:pr-5 ${isNumber ? 'text-right' : ''}`}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="grid gap-4 sm:grid-cols-2 lg:table-row-group">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            role="row"
            className="relative block space-y-2 rounded-card border border-line bg-surface p-4 shadow-card transition-colors has-[a.stretched:hover]:bg-sunken lg:table-row lg:rounded-none lg:border-x-0 lg:border-t-0 lg:shadow-none lg:last:border-b-0"
          >
            {columns.map(({ header, cell, isNumber }, index) => (
              <td
                key={header}
                role="cell"
                className={`gap-x-4 wrap-anywhere lg:table-cell lg:px-4 lg:py-3 lg:align-top lg:first:pl-5 lg:last:pr-5 ${index === 0 ? 'block' : 'flex items-baseline justify-between'} ${isNumber ? 'whitespace-nowrap tabular-nums lg:text-right' : ''}`}
              >
                {index === 0 ? null : (
                  <span aria-hidden="true" className="shrink-0 text-sm text-ink-soft lg:hidden">
                    {header}
                  </span>
                )}
                <div className={index === 0 ? '' : 'min-w-0 max-lg:text-right max-lg:text-sm'}>
                  {cell(row)}
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
