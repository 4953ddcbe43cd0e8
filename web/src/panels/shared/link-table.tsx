interface Row {
  key: string;
  name: string;
  cells: string[];
  onOpen: () => void;
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
          <tr key={row.key}>
            <th scope="row">
              <button type="button" className="link" onClick={row.onOpen}>
                {row.name}
              </button>
            </th>
            {row.cells.map((cell, index) => (
              <td key={heads[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
