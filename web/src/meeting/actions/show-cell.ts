import { meetingStore } from '../meeting-store.ts';

/** Opens the compounds behind a cell of the ground grid, or closes them. */
export function showCell(cell: number | null): void {
  meetingStore.setState({ cell });
}
