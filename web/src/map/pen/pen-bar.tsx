import type { Locale } from '@xuetu/geodata/model';
import { catchmentName } from '@xuetu/geodata/scenario';
import { allowParts } from '../../state/actions/allow-parts.ts';
import { takePen } from '../../state/actions/take-pen.ts';
import type { AppState } from '../../state/app-state.ts';
import type { PenTool } from '../../state/pen/pen-state.ts';
import { paperOf } from '../../state/selectors/paper-of.ts';
import { useApp } from '../../state/use-app.ts';
import { penText } from '../../words/pen-words.ts';
import { detachedChildren } from './detached-children.ts';
import { PenButtons } from './pen-buttons.tsx';
import { PenIcon } from './pen-icon.tsx';
import { BEFORE_KEY, PEN_TOOLS } from './pen-tools.ts';
import './pen.css';
import { refusalText } from './refusal-text.ts';

/** The drawing tools beside the map, where the stage has catchments or schools, and at its foot what to do with the one in hand. */
export function PenBar() {
  const locale = useApp((state) => state.locale);
  const inHand = useApp((state) => state.pen.tool);
  const isShown = useApp((state) => paperOf(state) !== null && state.layers.catchments && !state.desk.drawing);
  if (!isShown) return null;
  return (
    <>
      <div className="pen-bar" role="toolbar" aria-orientation="vertical" aria-label={penText(locale, 'bar')}>
        {PEN_TOOLS.map(({ tool, key, beginsGroup }) => (
          <button
            key={tool}
            type="button"
            className={beginsGroup ? 'pen-tool begins-group' : 'pen-tool'}
            aria-pressed={inHand === tool}
            aria-keyshortcuts={key}
            aria-label={penText(locale, tool)}
            title={penText(locale, 'toolWithKey', {
              name: penText(locale, tool),
              key,
              what: penText(locale, `${tool}What`),
            })}
            onClick={(event) => {
              event.currentTarget.blur();
              takePen(tool);
            }}
          >
            <PenIcon tool={tool} />
            <span>{penText(locale, tool)}</span>
          </button>
        ))}
      </div>
      {inHand !== 'select' && <PenHint locale={locale} />}
    </>
  );
}

/** Tools that may leave a catchment in several parts. */
const DETACHING = new Set<PenTool>([
  'reshape',
  'follow',
  'draw',
  'split',
  'merge',
  'give',
  'ground',
  'paint',
  'dissolve',
]);

/** What to do next with the tool in hand, or why what was drawn could not be done. */
function PenHint({ locale }: { locale: Locale }) {
  const hint = useApp(hintOf);
  const refusal = useApp(refusalOf);
  const isPending = useApp((state) => state.pen.isPending || state.simulating);
  const isBase = useApp((state) => state.showing === 'base');
  const tool = useApp((state) => state.pen.tool);
  const mayDetach = useApp((state) => state.pen.mayDetach);
  return (
    <div className={refusal ? 'pen-hint is-refused' : 'pen-hint'}>
      <p role={refusal ? 'alert' : 'status'}>
        {isBase
          ? penText(locale, 'presentShown')
          : refusal
            ? penText(locale, 'refused', { why: refusal })
            : isPending
              ? penText(locale, 'pending')
              : hint}
      </p>
      <div className="pen-choices">
        <PenButtons locale={locale} />
        {DETACHING.has(tool) && (
          <label className="pen-parts">
            <input type="checkbox" checked={mayDetach} onChange={(event) => allowParts(event.target.checked)} />
            {penText(locale, 'mayDetach')}
          </label>
        )}
      </div>
      <p className="pen-keys">
        {penText(locale, 'keysHint', { alt: 'Alt', back: 'Backspace', escape: 'Esc', before: BEFORE_KEY })}
      </p>
    </div>
  );
}

function refusalOf(state: AppState): string | null {
  const { pen, locale, current } = state;
  if (!pen.refusal || !current) return null;
  return refusalText(locale, current.plan, pen.refusal, detachedChildren(state, pen.refusal));
}

function hintOf({ pen, locale, current }: AppState): string {
  const { tool, draft } = pen;
  const [catchment] = draft?.catchmentIds ?? [];
  const count = draft?.compoundIds.length ?? 0;
  const name = catchment && current ? catchmentName(current.plan, catchment, locale) : '';
  if (tool === 'merge' && name) return penText(locale, 'mergeNext', { name });
  if (tool === 'follow' && draft?.legs.length) return penText(locale, 'followNext');
  if (tool === 'ground' && draft?.area) return penText(locale, 'groundNext');
  if (tool === 'give' && name) return penText(locale, 'giveTaker', { name });
  if (tool === 'give' && count > 0) return penText(locale, 'giveNext', { count, shift: 'Shift' });
  return tool === 'select' ? '' : penText(locale, `${tool}Hint`);
}
