import type { Alternative, SitingAction } from '@xuetu/geodata/siting';
import { Button } from 'antd';
import { changeDesk } from '../../../state/actions/change-desk.ts';
import { openTool } from '../../../state/actions/open-tool.ts';
import { select } from '../../../state/actions/select.ts';
import { isSamePattern, patternOf, withPattern } from '../../../state/siting/place-pattern.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { KIND_WORDS } from '../kind-words.ts';
import { actionText } from './action-text.ts';
import { redrawnCompounds } from './measures.ts';
import { usePlaceName } from './place-name.ts';
import './action-table.css';

/** Every action with its size and cost; each can be fixed or ruled out for the next run. */
export function ActionTable({ alternative }: { alternative: Alternative }) {
  const words = useSitingWords();
  const { t, said } = words;
  const redrawn = redrawnCompounds(alternative);
  const { actions } = alternative;
  const hasRunning = actions.some((each) => each.runningWanPerYear !== undefined);
  if (actions.length === 0) return <p className="rationale">{said('noBuilding', { count: redrawn })}</p>;
  return (
    <>
      <div className="table-scroll">
        <table className="numbers actions">
          <thead>
            <tr>
              <th scope="col">{said('place')}</th>
              <th scope="col">{said('action')}</th>
              <th scope="col">{said('opens')}</th>
              <th scope="col">{t('classes')}</th>
              <th scope="col">{t('seats')}</th>
              <th scope="col">{t('cost')}</th>
              {hasRunning && <th scope="col">{said('runningShort')}</th>}
              <th scope="col">
                <span className="visually-hidden">{said('goalChange')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {actions.map((action) => (
              <ActionRow key={JSON.stringify(patternOf(action))} action={action} hasRunning={hasRunning} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{said('total')}</th>
              <td />
              <td />
              <td />
              <td>{words.count(alternative.seatsAdded)}</td>
              <td>{words.wan(alternative.costWan)}</td>
              {hasRunning && <td>{words.wan(alternative.runningWanPerYear)}</td>}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      {redrawn > 0 && <p className="panel-note">{said('alsoRedrawn', { count: redrawn })}</p>}
    </>
  );
}

function ActionRow({ action, hasRunning }: { action: SitingAction; hasRunning: boolean }) {
  const words = useSitingWords();
  const { said } = words;
  const placeOf = usePlaceName();
  const until = action.until === undefined ? '' : `–${words.year(action.until)}`;
  const from = action.fromStage ? `${words.stage(action.fromStage)} → ` : '';
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => show(action)}>
          {placeOf(action)}
        </button>
      </th>
      <td>{`${said(KIND_WORDS[action.kind])} · ${from}${words.stage(action.stage)}`}</td>
      <td>{words.year(action.year) + until}</td>
      <td>{words.count(action.classes)}</td>
      <td>{action.seats < 0 ? words.signed(action.seats) : words.count(action.seats)}</td>
      <td>{words.wan(action.costWan)}</td>
      {hasRunning && <td>{action.runningWanPerYear !== undefined && words.wan(action.runningWanPerYear)}</td>}
      <td className="action-verbs">
        <ActionVerbs action={action} />
      </td>
    </tr>
  );
}

function ActionVerbs({ action }: { action: SitingAction }) {
  const words = useSitingWords();
  const { said } = words;
  const goal = useApp((state) => state.desk.goal);
  const pattern = patternOf(action);
  const isOn = (list: 'required' | 'forbidden') => goal[list]?.some((each) => isSamePattern(each, pattern)) ?? false;
  const put = (list: 'required' | 'forbidden') => changeDesk({ goal: withPattern(goal, list, pattern) });
  const placeOf = usePlaceName();
  const name = actionText(words, { ...action, name: placeOf(action) });
  return (
    <>
      <Button
        size="small"
        type={isOn('required') ? 'primary' : 'text'}
        aria-pressed={isOn('required')}
        title={said('fixActionHint', { name })}
        onClick={() => put('required')}
      >
        {said('fixAction')}
      </Button>
      <Button
        size="small"
        type={isOn('forbidden') ? 'primary' : 'text'}
        aria-pressed={isOn('forbidden')}
        title={said('banActionHint', { name })}
        onClick={() => put('forbidden')}
      >
        {said('banAction')}
      </Button>
    </>
  );
}

/** Shows the place of an action on the map and stays in the panel. */
function show({ siteId, schoolId }: SitingAction): void {
  const id = siteId ?? schoolId;
  if (id) select({ kind: siteId ? 'site' : 'school', id }, { fly: true });
  openTool('siting');
}
