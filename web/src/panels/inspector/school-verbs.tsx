import type { Plan, School, Stage } from '@xuetu/geodata/model';
import { closeSchool, convertRooms, extendSchool, mergeSchools } from '@xuetu/geodata/scenario';
import { Button } from 'antd';
import { useState } from 'react';
import { operate } from '../../state/actions/operate.ts';
import { stagesOf } from '../../state/selectors/stages-of.ts';
import { useOperationWords } from '../../words/use-operation-words.ts';
import { useWords } from '../../words/use-words.ts';
import { nameOf } from '../left-panel/school-list.ts';
import { Choice } from '../shared/choice.tsx';
import { NumberField, OperationForm } from '../shared/operation-form.tsx';
import { Section } from '../shared/section.tsx';
import { mergePartners } from './merge-partners.ts';

const VERBS = ['extend', 'convert', 'merge', 'closeSchool'] as const;
type Verb = (typeof VERBS)[number];

interface Props {
  plan: Plan;
  school: School;
  stage: Stage;
}

/** What can be done to a school: more classes, rooms for another stage, merging it into another, closing it. */
export function SchoolVerbs({ plan, school, stage }: Props) {
  const said = useOperationWords();
  const [verb, setVerb] = useState<Verb | null>(null);
  const close = () => setVerb(null);
  const form = { plan, school, stage, onClose: close };
  return (
    <Section title={said('changeSchool')} note={said('changeNote')}>
      <p className="site-verbs">
        {VERBS.map((each) => (
          <Button
            key={each}
            size="small"
            aria-expanded={verb === each}
            type={verb === each ? 'primary' : 'default'}
            onClick={() => setVerb(verb === each ? null : each)}
          >
            {said(each)}
          </Button>
        ))}
      </p>
      {verb === 'extend' && <ExtendForm {...form} />}
      {verb === 'convert' && <ConvertForm {...form} />}
      {verb === 'merge' && <MergeForm {...form} />}
      {verb === 'closeSchool' && <CloseForm {...form} />}
    </Section>
  );
}

type FormProps = Props & { onClose: () => void };

/** The first autumn for which building on, or anything else, can be ready. */
function useYear({ district, assumptions }: Plan, lead: number) {
  return useState(district.baseYear + Math.max(1, Math.min(lead, assumptions.horizonYears)));
}

function YearField({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const said = useOperationWords();
  return <NumberField label={said('fromYear')} value={year} onChange={onChange} />;
}

function ExtendForm({ plan, school, stage, onClose }: FormProps) {
  const said = useOperationWords();
  const [year, setYear] = useYear(plan, plan.assumptions.extendLeadYears);
  const [classes, setClasses] = useState(6);
  const run = () => operate(extendSchool, { schoolId: school.id, stage, year, classes });
  return (
    <OperationForm title={said('extend')} run={run} onClose={onClose}>
      <NumberField label={said('classesMore')} value={classes} onChange={setClasses} />
      <YearField year={year} onChange={setYear} />
    </OperationForm>
  );
}

function ConvertForm({ plan, school, stage, onClose }: FormProps) {
  const said = useOperationWords();
  const { stage: stageName } = useWords();
  const others = stagesOf(plan).filter((each) => each !== stage);
  const [toStage, setToStage] = useState<Stage>(others.find((each) => each === 'junior') ?? others[0] ?? stage);
  const [year, setYear] = useYear(plan, plan.assumptions.extendLeadYears);
  const [classes, setClasses] = useState(6);
  const run = () => operate(convertRooms, { schoolId: school.id, fromStage: stage, toStage, year, classes });
  return (
    <OperationForm title={said('convert')} run={run} onClose={onClose}>
      <div className="operation-field">
        <span className="quiet">{`${stageName(stage)} → ${said('toStage')}`}</span>
        <Choice
          label={said('toStage')}
          value={toStage}
          options={others.map((each) => ({ value: each, label: stageName(each) }))}
          onChange={setToStage}
        />
      </div>
      <NumberField label={said('classesMoved')} value={classes} onChange={setClasses} />
      <YearField year={year} onChange={setYear} />
    </OperationForm>
  );
}

function MergeForm({ plan, school, onClose }: FormProps) {
  const said = useOperationWords();
  const { locale } = useWords();
  const [year, setYear] = useYear(plan, 1);
  const partners = mergePartners(plan, school, year);
  const [intoId, setIntoId] = useState(partners[0]?.id ?? '');
  const [keepsCampus, setKeepsCampus] = useState(true);
  const run = () => operate(mergeSchools, { schoolId: school.id, intoId, year, keepsCampus });
  return (
    <OperationForm title={said('merge')} run={run} onClose={onClose}>
      <div className="operation-field">
        <span className="quiet">{said('intoSchool')}</span>
        <Choice
          label={said('intoSchool')}
          value={intoId}
          placeholder={said('chooseSchool')}
          options={partners.map((each) => ({ value: each.id, label: nameOf(each, locale) }))}
          onChange={setIntoId}
        />
      </div>
      <label>
        <input type="checkbox" checked={keepsCampus} onChange={() => setKeepsCampus(!keepsCampus)} />{' '}
        {said('keepsCampus')}
      </label>
      <YearField year={year} onChange={setYear} />
    </OperationForm>
  );
}

function CloseForm({ plan, school, onClose }: FormProps) {
  const said = useOperationWords();
  const [year, setYear] = useYear(plan, 1);
  const run = () => operate(closeSchool, { schoolId: school.id, year });
  return (
    <OperationForm title={said('closeSchool')} note={said('closeNote')} run={run} onClose={onClose}>
      <YearField year={year} onChange={setYear} />
    </OperationForm>
  );
}
