/** Grey lines where text or a chart is on its way. */
export function Waiting({ rows = 1 }: { rows?: number }) {
  return (
    <div className="waiting" aria-busy="true">
      {Array.from({ length: rows }, (_, row) => (
        <span key={`row-${row.toString()}`} />
      ))}
    </div>
  );
}
