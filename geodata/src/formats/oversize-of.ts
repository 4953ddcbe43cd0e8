import { strFromU8, unzipSync } from 'fflate';

/** Bytes that a workbook may have unpacked, and cells that its sheets may reach over: far beyond any table of an office. */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_CELLS = 20_000_000;

/**
 * What of a workbook is too large to be read, told from its table of contents and the addresses of its cells before anything is read:
 * a few bytes can unpack to more than a machine has, and one cell far out makes a sheet of millions of empty ones. Null where nothing is.
 * Throws where the bytes are no archive.
 */
export function oversizeOf(bytes: Uint8Array): { found: string; limit: string } | null {
  let unpacked = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize;
      return false;
    },
  });
  if (unpacked > MOST_BYTES) return { found: megabytes(unpacked), limit: megabytes(MOST_BYTES) };
  let cells = 0;
  for (const part of Object.values(unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') }))) {
    const { rows, columns } = reachOf(strFromU8(part));
    cells += rows * columns;
  }
  if (cells > MOST_CELLS) return { found: cellsSaid(cells), limit: cellsSaid(MOST_CELLS) };
  return null;
}

/** The farthest row and column that a row or a cell of a sheet names. */
function reachOf(xml: string): { rows: number; columns: number } {
  let [rows, columns] = [1, 1];
  for (const [, letters = '', digits] of xml.matchAll(/\sr=["']([A-Za-z]*)(\d+)["']/g)) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters));
  }
  return { rows, columns };
}

/** 1 of A, 27 of AA. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function cellsSaid(cells: number): string {
  return `${cells.toLocaleString('en-US')} cells`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024).toLocaleString('en-US')} MB`;
}
