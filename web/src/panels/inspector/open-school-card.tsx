import type { Plan, Position, Stage } from '@xuetu/geodata/model';
import { openSchool } from '@xuetu/geodata/scenario';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { openAt } from '../../state/actions/open-at.ts';
import { operate } from '../../state/actions/operate.ts';
import { select } from '../../state/actions/select.ts';
import { stagesOf } from '../../state/selectors/stages-of.ts';
import { store } from '../../state/store.ts';
import { useApp } from '../../state/use-app.ts';
import { useOperationWords } from '../../words/use-operation-words.ts';
import { useWords } from '../../words/use-words.ts';
import { NumberField, OperationForm } from '../shared/operation-form.tsx';
import { Section } from '../shared/section.tsx';
import { Waiting } from '../shared/waiting.tsx';
import { CardHead } from './card-head.tsx';
import './site-suitability.css';

/** Classes that the form begins with: a primary school of three classes a grade. */
const USUAL_CLASSES = 18;

/** Asks what school opens at a place of the map, and says what speaks against the place. */
export function OpenSchoolCard({ plan, at }: { plan: Plan; at: Position }) {
  const said = useOperationWords();
  const place = at.map((degrees) => degrees.toFixed(5)).join(', ');
  return (
    <>
      <CardHead title={said('openPlace')} kind={said('openPlaceKind', { place })} />
      <PlaceFindings at={at} />
      <OpenForm plan={plan} at={at} />
    </>
  );
}

function PlaceFindings({ at }: { at: Position }) {
  const said = useOperationWords();
  const { name } = useWords();
  const evidence = useApp(({ evidence: { place } }) => (place?.asked.at === at ? place : null));
  return (
    <Section title={said('openPlaceFindings')}>
      {!evidence && <Waiting rows={2} />}
      {evidence?.failure && <p role="alert">{evidence.failure}</p>}
      {evidence?.answer?.length === 0 && <p className="panel-note">{said('openPlaceFree')}</p>}
      <ul className="site-findings">
        {evidence?.answer?.map((finding) => (
          <li key={finding.zh} className="is-penalised">
            {name(finding)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OpenForm({ plan, at }: { plan: Plan; at: Position }) {
  const said = useOperationWords();
  const { stage: stageName } = useWords();
  const id = useId();
  const shown = useApp((state) => state.stage);
  const { district, assumptions } = plan;
  const [name, setName] = useState(said('openPlaceName'));
  const [year, setYear] = useState(district.baseYear + assumptions.buildLeadYears);
  const [classes, setClasses] = useState<ReadonlyMap<Stage, number>>(new Map([[shown, USUAL_CLASSES]]));
  const offers = [...classes].filter(([, count]) => count > 0).map(([stage, count]) => ({ stage, classes: count }));
  const run = async () => {
    const refusal = await operate(openSchool, { where: { at }, name, year, offers });
    const opened = store.getState().current?.plan.schools.find((each) => each.name === name.trim());
    if (!refusal && opened) select({ kind: 'school', id: opened.id });
    return refusal;
  };
  return (
    <OperationForm title={said('openPlace')} note={said('openPlaceNote')} run={run} onClose={() => openAt(null)}>
      <div className="operation-field">
        <label htmlFor={id}>{said('schoolName')}</label>
        <Input id={id} size="small" autoFocus value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      {stagesOf(plan).map((stage) => (
        <NumberField
          key={stage}
          label={said('classesOf', { stage: stageName(stage) })}
          min={0}
          value={classes.get(stage) ?? 0}
          onChange={(count) => setClasses(new Map(classes).set(stage, count))}
        />
      ))}
      <NumberField label={said('fromYear')} value={year} onChange={setYear} />
    </OperationForm>
  );
}
