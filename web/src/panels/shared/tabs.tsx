import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import './tabs.css';

interface Tab {
  key: string;
  label: ReactNode;
  children: () => ReactNode;
}

interface Props {
  label: string;
  active: string;
  tabs: readonly Tab[];
  onChange: (key: string) => void;
}

/** One of several views under a row of tabs; arrow keys, Home and End move along the row. Only the open view is there. */
export function Tabs({ label, active, tabs, onChange }: Props) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex((each) => each.key === active);
  const go = (index: number) => {
    const tab = tabs[(index + tabs.length) % tabs.length]!;
    onChange(tab.key);
    row.current?.querySelector<HTMLElement>(`[data-key="${tab.key}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const goal = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    go(goal);
  };
  return (
    <div className="tabs">
      <div ref={row} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((each) => (
          <button
            key={each.key}
            type="button"
            role="tab"
            id={`${id}-${each.key}`}
            data-key={each.key}
            aria-selected={each.key === active}
            aria-controls={`${id}-view`}
            tabIndex={each.key === active ? 0 : -1}
            onClick={() => onChange(each.key)}
          >
            {each.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-view`} aria-labelledby={`${id}-${active}`}>
        {tabs[at]?.children()}
      </div>
    </div>
  );
}
