import writeExcelFile from 'write-excel-file/universal';
import type { Cell } from './csv';

/** The same rows as a workbook of one sheet, the first row bold. Loaded only when somebody asks for it. */
export const xlsxOf = (rows: Cell[][], sheet: string): Promise<Blob> =>
  writeExcelFile(
    rows.map((row, at) =>
      row.map((value) => (at === 0 && value !== null ? { value, fontWeight: 'bold' as const } : value)),
    ),
    { sheet, stickyRowsCount: 1, columns: (rows[0] ?? []).map((_, at) => ({ width: at === 0 ? 36 : 18 })) },
  ).toBlob();
