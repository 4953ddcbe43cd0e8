import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { resizePanel } from './state/actions/resize-panel.ts';
import { togglePanel } from './state/actions/toggle-panel.ts';
import { useApp } from './state/use-app.ts';

const WORDS = {
  left: { zh: '左侧面板', en: 'left panel' },
  right: { zh: '右侧面板', en: 'right panel' },
  open: { zh: '展开', en: 'Open the ' },
  close: { zh: '收起', en: 'Close the ' },
  resize: { zh: '调整宽度：', en: 'Resize the ' },
};
const KEY_STEP = 16;

interface Props {
  side: 'left' | 'right';
  children: ReactNode;
  /** As wide as the map's least share of the page allows, for tables; the width that was set comes back afterwards. */
  isWide?: boolean;
}

/** A panel beside the map that opens, closes and keeps its width; its edge is dragged or moved with the arrow keys. */
export function SidePanel({ side, children, isWide = false }: Props) {
  const locale = useApp((state) => state.locale);
  const open = useApp((state) => state.panels[side]);
  const width = useApp((state) => (side === 'left' ? state.panels.leftWidth : state.panels.rightWidth));
  const outward = side === 'left' ? 1 : -1;
  const drag = (event: PointerEvent<HTMLHRElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    resizePanel(side, side === 'left' ? event.clientX : document.documentElement.clientWidth - event.clientX);
  };
  const nudge = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight') resizePanel(side, width + KEY_STEP * outward);
    if (key === 'ArrowLeft') resizePanel(side, width - KEY_STEP * outward);
  };
  const name = WORDS[side][locale];
  return (
    <aside
      className={`side side-${side}`}
      aria-label={name}
      style={{ width: open ? (isWide ? '45vw' : `min(${width}px, 22.5vw)`) : 0 }}
    >
      {open && <div className="side-body">{children}</div>}
      {open && !isWide && (
        <hr
          className="side-handle"
          aria-orientation="vertical"
          aria-label={WORDS.resize[locale] + name}
          aria-valuenow={width}
          tabIndex={0}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          onKeyDown={nudge}
        />
      )}
      <button
        type="button"
        className="side-toggle"
        aria-expanded={open}
        aria-label={(open ? WORDS.close : WORDS.open)[locale] + name}
        onClick={() => togglePanel(side)}
      >
        {(side === 'left') === open ? '‹' : '›'}
      </button>
    </aside>
  );
}
