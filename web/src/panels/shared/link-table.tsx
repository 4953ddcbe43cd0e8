import type { Selection } from '../../state/app-state.ts';
import { rowOfThing } from './row-of-thing.ts';

interface Row {
  key: string;
  name: string;
  cells: string[];
  /** What else is to be said of it, under its last cell. */
  note?: string;
  onOpen: () => void;
  /** What the row stands for, so that it can be dragged to another thing or dropped on. */
  thing?: Selection;
}

/** A short table whose first column opens the thing it names. */
export function LinkTable({ heads, rows }: { heads: string[]; rows: Row[] }) {
  return (
    <table className="numbers">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} {...(row.thing && rowOfThing(row.thing))}>
            <th scope="row">
              <button type="button" className="link" onClick={row.onOpen}>
                {row.name}
              </button>
            </th>
            {row.cells.map((cell, index) => (
              <td key={heads[index + 1]}>
                {cell}
                {row.note && index === row.cells.length - 1 && <div className="quiet">{row.note}</div>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
