import type { SeatsHeld } from '@xuetu/geodata/compare';
import type { Plan, Stage, Stay } from '@xuetu/geodata/model';
import { phaseIn } from '@xuetu/geodata/scenario';
import { Button } from 'antd';
import { useState } from 'react';
import { operate } from '../../state/actions/operate.ts';
import { useApp } from '../../state/use-app.ts';
import { useCompareWords } from '../../words/use-compare-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Choice } from '../shared/choice.tsx';
import { NumberField, OperationForm } from '../shared/operation-form.tsx';
import { Section } from '../shared/section.tsx';
import { HeldSeats } from './held-seats.tsx';

type Ends = Stay['ends'] | 'none';

/** From when, and for whom, the open scenario's changes of school hold: said in a sentence, and changed in a form. */
export function PhaseInSection({ stage, changes }: { stage: Stage; changes: readonly SeatsHeld[] }) {
  const said = useCompareWords();
  const [isOpen, setOpen] = useState(false);
  const base = useApp((state) => state.base?.plan);
  const plan = useApp((state) => (state.scenario ? state.current?.plan : undefined));
  if (!base || !plan) return null;
  const stays = plan.stays?.filter((each) => each.stage === stage) ?? [];
  return (
    <Section title={said('phaseIn')}>
      <Standing stays={stays} />
      <HeldSeats changes={changes} />
      <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {said('phaseInChange')}
      </Button>
      {isOpen && <PhaseInForm base={base} plan={plan} stage={stage} first={stays[0]} onClose={() => setOpen(false)} />}
    </Section>
  );
}

/** How it is now. */
function Standing({ stays }: { stays: readonly Stay[] }) {
  const said = useCompareWords();
  const { count, percent, year } = useWords();
  if (stays.length === 0) return <p className="panel-note">{said('phaseInNone')}</p>;
  const from = Math.min(...stays.map(({ until }) => until));
  const how = said(stays.some(({ ends }) => ends === 'by-grade') ? 'phaseByGrade' : 'phaseAtOnce');
  const siblings = Math.max(...stays.map((each) => each.siblings ?? 0));
  return (
    <p className="panel-note">
      {said('phaseInStanding', { year: year(from), how, compounds: count(stays.length) })}
      {siblings > 0 && said('phaseInSiblings', { share: percent(siblings) })}
    </p>
  );
}

interface FormProps {
  base: Plan;
  plan: Plan;
  stage: Stage;
  /** One of the stays there are, whose terms the form begins with. */
  first: Stay | undefined;
  onClose: () => void;
}

function PhaseInForm({ base, plan, stage, first, onClose }: FormProps) {
  const said = useCompareWords();
  const [from, setFrom] = useState(first?.until ?? plan.district.baseYear + 1);
  const [siblings, setSiblings] = useState(Math.round(100 * (first?.siblings ?? 0)));
  const [ends, setEnds] = useState<Ends>(first?.ends ?? 'by-grade');
  const options: { value: Ends; label: string }[] = [
    { value: 'by-grade', label: said('phaseByGrade') },
    { value: 'at-once', label: said('phaseAtOnce') },
    ...(first ? [{ value: 'none' as const, label: said('phaseNone') }] : []),
  ];
  return (
    <OperationForm
      title={said('phaseIn')}
      note={said('phaseInNote')}
      run={() => operate(phaseIn, { base, stage, from, ends, siblings: siblings / 100 })}
      onClose={onClose}
    >
      <div className="operation-field is-stacked">
        <span className="quiet">{said('phaseWho')}</span>
        <Choice label={said('phaseWho')} value={ends} options={options} onChange={setEnds} />
      </div>
      {ends === 'by-grade' && (
        <>
          <NumberField label={said('phaseSiblings')} min={0} max={100} value={siblings} onChange={setSiblings} />
          <p className="panel-note">{said('phaseSiblingsNote')}</p>
        </>
      )}
      {ends !== 'none' && <NumberField label={said('phaseFrom')} value={from} onChange={setFrom} />}
    </OperationForm>
  );
}
