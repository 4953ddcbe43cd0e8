import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Selection } from '../../state/app-state.ts';
import { rowOfThing } from './row-of-thing.ts';

interface Props<Item> {
  items: Item[];
  rowHeight: number;
  label: string;
  keyOf: (item: Item) => string;
  selectedKey: string | null;
  onChoose: (item: Item) => void;
  /** What a row stands for, so that it can be dragged to another thing or dropped on. */
  thingOf?: (item: Item) => Selection;
  children: (item: Item) => ReactNode;
}

const OVERSCAN = 6;

/** A list of rows of one height that draws only what is in sight. Arrow keys, Home and End move, Enter chooses. */
export function VirtualList<Item>({
  items,
  rowHeight,
  label,
  keyOf,
  selectedKey,
  onChoose,
  thingOf,
  children,
}: Props<Item>) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const [active, setActive] = useState(-1);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setView({ top: element.scrollTop, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const first = Math.max(0, Math.floor(view.top / rowHeight) - OVERSCAN);
  const last = Math.min(items.length, Math.ceil((view.top + view.height) / rowHeight) + OVERSCAN);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, active, items.length, Math.floor(view.height / rowHeight));
    if (next !== null) {
      event.preventDefault();
      setActive(next);
      scrollIntoSight(box.current, next * rowHeight, rowHeight);
    } else if ((event.key === 'Enter' || event.key === ' ') && items[active]) {
      event.preventDefault();
      onChoose(items[active]);
    }
  };

  const onClick = (event: MouseEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-index]');
    const index = Number(row?.dataset.index ?? -1);
    const item = items[index];
    if (!item) return;
    setActive(index);
    onChoose(item);
  };

  return (
    <div
      ref={box}
      className="virtual-list"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={active >= first && active < last ? `${id}-${active}` : undefined}
      onScroll={(event) => setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" style={{ height: items.length * rowHeight, position: 'relative' }}>
        {items.slice(first, last).map((item, offset) => {
          const index = first + offset;
          return (
            <div
              key={keyOf(item)}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={keyOf(item) === selectedKey}
              aria-posinset={index + 1}
              aria-setsize={items.length}
              className={index === active ? 'virtual-row is-active' : 'virtual-row'}
              style={{ top: index * rowHeight, height: rowHeight }}
              data-index={index}
              {...(thingOf && rowOfThing(thingOf(item)))}
            >
              {children(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Where a key moves to in a list, or null for a key that does not move. */
export function nextIndex(key: string, index: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const moves: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  };
  const target = moves[key];
  return target === undefined ? null : Math.min(count - 1, Math.max(0, target));
}

function scrollIntoSight(box: HTMLElement | null, top: number, height: number): void {
  if (!box) return;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top + height - box.clientHeight;
}
