import { contains } from '@xuetu/geodata/geometry';
import type { CatchmentRepair, Plan } from '@xuetu/geodata/model';
import { catchmentName, type Refusal } from '@xuetu/geodata/scenario';
import { Button } from 'antd';
import { useState } from 'react';
import { refusalText } from '../../map/pen/refusal-text.ts';
import { giveRepair } from '../../state/actions/give-repair.ts';
import { showRepair } from '../../state/actions/show-repair.ts';
import { useApp } from '../../state/use-app.ts';
import { REPAIR_WORDS } from '../../words/repair-words.ts';
import { filled } from '../../words/translate.ts';
import { useWords } from '../../words/use-words.ts';
import { Section } from '../shared/section.tsx';
import './repairs-section.css';

/** Repairs shown before all are asked for. */
const FIRST = 8;

/** 边界修补: what the import mended between catchments, each with its area, to be seen on the map and given to another neighbour. */
export function RepairsSection({ plan, repairs }: { plan: Plan; repairs: readonly CatchmentRepair[] }) {
  const said = useRepairWords();
  const [isWhole, setWhole] = useState(false);
  return (
    <Section title={`${said('title')} · ${repairs.length}`} note={said('note')}>
      <ul className="repairs">
        {(isWhole ? repairs : repairs.slice(0, FIRST)).map((repair) => (
          <RepairItem key={repair.id} plan={plan} repair={repair} />
        ))}
      </ul>
      {!isWhole && repairs.length > FIRST && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {said('all', { count: repairs.length })}
        </button>
      )}
    </Section>
  );
}

function RepairItem({ plan, repair }: { plan: Plan; repair: CatchmentRepair }) {
  const said = useRepairWords();
  const { area, stage } = useWords();
  const isShown = useApp((state) => state.pen.marked?.id === repair.id);
  const size = repair.areaM2 < 100 ? `${Number(repair.areaM2.toPrecision(2))} m²` : area(repair.areaM2);
  const name = (id: string) => catchmentName(plan, id);
  const owner = plan.catchments.find(
    (each) => each.stage === repair.stage && each.sector === repair.sector && contains(each.shape, repair.at),
  );
  const standing = !owner
    ? said('withNobody')
    : owner.id === repair.given
      ? said('with', { name: name(owner.id) })
      : said('changed', { name: name(owner.id), given: name(repair.given) });
  return (
    <li className={isShown ? 'is-shown' : undefined}>
      <button type="button" className="link" aria-pressed={isShown} onClick={() => showRepair(isShown ? null : repair)}>
        {said('row', { kind: said(repair.kind), area: size })}
      </button>
      <span className="quiet">{`${stage(repair.stage)} · ${standing}`}</span>
      {isShown && <Owners plan={plan} repair={repair} ownerId={owner?.id} />}
    </li>
  );
}

/** The other catchments that may have the ground, and why one of them cannot. */
function Owners({ plan, repair, ownerId }: { plan: Plan; repair: CatchmentRepair; ownerId: string | undefined }) {
  const said = useRepairWords();
  const locale = useApp((state) => state.locale);
  const [refused, setRefused] = useState<{ to: string; refusal: Refusal }>();
  const others = repair.catchmentIds.filter((id) => id !== ownerId && plan.catchments.some((each) => each.id === id));
  const give = async (to: string, mayDetach: boolean) => {
    const refusal = await giveRepair(repair, to, mayDetach);
    setRefused(refusal && { to, refusal });
  };
  return (
    <>
      <p className="operation-verbs">
        {others.map((id) => (
          <Button key={id} size="small" onClick={() => void give(id, false)}>
            {said('giveTo', { name: catchmentName(plan, id) })}
          </Button>
        ))}
      </p>
      {refused && (
        <p className="form-problem" role="alert">
          {refusalText(locale, plan, refused.refusal)}
          {refused.refusal.refused === 'would-detach' && (
            <Button size="small" onClick={() => void give(refused.to, true)}>
              {said('giveAnyway', { name: catchmentName(plan, refused.to) })}
            </Button>
          )}
        </p>
      )}
    </>
  );
}

function useRepairWords() {
  const locale = useApp((state) => state.locale);
  return (key: keyof typeof REPAIR_WORDS, params: Record<string, string | number> = {}) =>
    filled(locale, key, REPAIR_WORDS[key], params);
}
