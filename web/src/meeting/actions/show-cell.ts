import { changeView } from './change-view.ts';

/** Opens the compounds behind a cell of the ground grid, or closes them. */
export function showCell(cell: number | null): void {
  changeView({ cell });
}
