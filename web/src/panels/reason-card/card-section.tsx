import type { ReactNode } from 'react';

/** A titled part of a reason card. */
export function CardSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
