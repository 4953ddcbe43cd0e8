import { type ReactNode, useId } from 'react';

/** A titled part of a panel. */
export function Section({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="panel-section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
      {note && <p className="panel-note">{note}</p>}
    </section>
  );
}
