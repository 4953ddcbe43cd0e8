import { type ReactNode, useId } from 'react';

/** One line of the form: what is asked, and where it is answered. */
export function RedrawField({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="redraw-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
