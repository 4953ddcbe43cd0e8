import type { Compound, Phase, Plan } from '@xuetu/geodata/model';
import { addPhase, movePhase } from '@xuetu/geodata/scenario';
import { Button } from 'antd';
import { useState } from 'react';
import { operate } from '../../state/actions/operate.ts';
import { useOperationWords } from '../../words/use-operation-words.ts';
import { useWords } from '../../words/use-words.ts';
import { householdsAt } from '../left-panel/compound-list.ts';
import { NumberField, OperationForm } from '../shared/operation-form.tsx';
import { Section } from '../shared/section.tsx';

interface Props {
  plan: Plan;
  compound: Compound;
  year: number;
}

/** When the dwellings of a compound are handed over; what is still to come can be moved, dropped or added to. */
export function PhasesSection({ plan, compound, year }: Props) {
  const { t, year: yearName } = useWords();
  const said = useOperationWords();
  const [form, setForm] = useState<number | 'new' | null>(null);
  const { baseYear } = plan.district;
  const phases = compound.phases.map((phase, index) => ({ phase, index })).sort((a, b) => a.phase.year - b.phase.year);
  const [past, coming] = [
    phases.filter(({ phase }) => phase.year <= baseYear),
    phases.filter(({ phase }) => phase.year > baseYear),
  ];
  const living = (when: number, label: string) =>
    compound.households === undefined ? null : (
      <li>
        <span>{label}</span>
        <span>{t('householdCount', { count: householdsAt(compound, baseYear, when) })}</span>
      </li>
    );
  return (
    <Section title={t('phases')}>
      {phases.length === 0 && compound.households === undefined && <p className="panel-note">{t('noPhases')}</p>}
      <ul className="plain phase-list">
        {past.map(({ phase, index }) => (
          <PhaseRow key={index} phase={phase} />
        ))}
        {living(baseYear, t('householdsAtBase', { year: yearName(baseYear) }))}
        {coming.map(({ phase, index }) => (
          <PhaseRow key={index} phase={phase} onChange={() => setForm(form === index ? null : index)} />
        ))}
        {year > baseYear && living(year, t('householdsInYear', { year: yearName(year) }))}
      </ul>
      {typeof form === 'number' && compound.phases[form] && (
        <MoveForm
          key={form}
          compound={compound}
          index={form}
          phase={compound.phases[form]}
          onClose={() => setForm(null)}
        />
      )}
      {form === 'new' ? (
        <AddForm compound={compound} year={Math.max(year, baseYear + 1)} onClose={() => setForm(null)} />
      ) : (
        <p className="site-verbs">
          <Button size="small" onClick={() => setForm('new')}>
            {said('addPhase')}
          </Button>
        </p>
      )}
    </Section>
  );
}

function PhaseRow({ phase, onChange }: { phase: Phase; onChange?: () => void }) {
  const { t, year: yearName } = useWords();
  const said = useOperationWords();
  return (
    <li>
      <span>{yearName(phase.year)}</span>
      <span>
        {phase.households < 0
          ? t('phaseDemolished', { count: -phase.households })
          : t('phaseDelivered', { count: phase.households })}
      </span>
      {onChange && (
        <button type="button" className="link" onClick={onChange}>
          {said('movePhase')}
        </button>
      )}
    </li>
  );
}

interface MoveProps {
  compound: Compound;
  index: number;
  phase: Phase;
  onClose: () => void;
}

function MoveForm({ compound, index, phase, onClose }: MoveProps) {
  const said = useOperationWords();
  const [year, setYear] = useState(phase.year + 1);
  const move = (to: number | null) => operate(movePhase, { compoundId: compound.id, index, year: to });
  return (
    <OperationForm title={said('movePhase')} run={() => move(year)} onClose={onClose}>
      <NumberField label={said('movePhaseTo')} value={year} onChange={setYear} />
      <Button size="small" onClick={() => void move(null).then(onClose)}>
        {said('dropPhase')}
      </Button>
    </OperationForm>
  );
}

function AddForm({ compound, year: first, onClose }: { compound: Compound; year: number; onClose: () => void }) {
  const said = useOperationWords();
  const [year, setYear] = useState(first);
  const [households, setHouseholds] = useState(500);
  const run = () => operate(addPhase, { compoundId: compound.id, year, households });
  return (
    <OperationForm title={said('addPhase')} run={run} onClose={onClose}>
      <NumberField label={said('phaseHouseholds')} value={households} onChange={setHouseholds} />
      <NumberField label={said('phaseYear')} value={year} onChange={setYear} />
    </OperationForm>
  );
}
