import type { Assumptions, Stage } from '@xuetu/geodata/model';
import { classSizePlanOf } from '@xuetu/geodata/rules';
import {
  chooseBirths,
  type SpokenOperation,
  setClassSizePath,
  setOccupancy,
  setProgression,
} from '@xuetu/geodata/scenario';
import { Button } from 'antd';
import { useState } from 'react';
import { operate } from '../../state/actions/operate.ts';
import type { Simulated } from '../../state/app-state.ts';
import { useApp } from '../../state/use-app.ts';
import { monthOf } from '../../words/month-of.ts';
import { useEvidenceWords } from '../../words/use-evidence-words.ts';
import { useOperationWords } from '../../words/use-operation-words.ts';
import { useWords } from '../../words/use-words.ts';
import { NumberField } from '../shared/operation-form.tsx';
import { Section } from '../shared/section.tsx';
import { ProgressionChoice } from './progression-choice.tsx';
import { whyNoBirthsChoice } from './why-no-births-choice.ts';

type Put = <Input>(operation: SpokenOperation<Input>, input: Input, shown: Partial<Assumptions>) => void;

/** What the forecast assumes of future births, of class sizes, of grades going on and of new dwellings; a choice goes into the scenario. */
export function AssumptionsSection({ simulated }: { simulated: Simulated }) {
  const said = useEvidenceWords();
  const [chosen, setChosen] = useState<Partial<Assumptions>>({});
  const { plan } = simulated;
  const assumptions = { ...plan.assumptions, ...chosen };
  /** What is chosen is shown at once, and as it is in the scenario when that is worked out. */
  const put: Put = (operation, input, shown) => {
    setChosen({ ...chosen, ...shown });
    void operate(operation, input).then(() => setChosen({}));
  };
  return (
    <Section title={said('assumptionsTitle')}>
      <BirthsChoice assumptions={assumptions} why={whyNoBirthsChoice(simulated)} put={put} />
      <ClassSizeChoice path={assumptions.classSizePath} offered={classSizePlanOf(plan)} put={put} />
      <ProgressionChoice
        estimator={assumptions.progressionEstimate.estimator}
        onChange={(estimator) =>
          put(setProgression, { estimator }, { progressionEstimate: { ...assumptions.progressionEstimate, estimator } })
        }
      />
      <OccupancyChoice key={assumptions.occupancy} occupancy={assumptions.occupancy} put={put} />
    </Section>
  );
}

interface BirthsProps {
  assumptions: Assumptions;
  why: ReturnType<typeof whyNoBirthsChoice>;
  put: Put;
}

function BirthsChoice({ assumptions: { birthsScenarios, birthsScenario }, why, put }: BirthsProps) {
  const said = useEvidenceWords();
  const { name, locale } = useWords();
  return (
    <fieldset className="assumption" disabled={why !== undefined}>
      <legend>{said('birthsTitle')}</legend>
      {why && <p className="why-not">{said(why)}</p>}
      {birthsScenarios.map((each) => (
        <label key={each.id}>
          <input
            type="radio"
            name="births"
            checked={each.id === birthsScenario}
            onChange={() => put(chooseBirths, { id: each.id }, { birthsScenario: each.id })}
          />
          <span>
            <b>{name(each.name)}</b>
            <small>{said('viewNote', { note: name(each.note), month: monthOf(locale, each.asOf) })}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface ClassSizeProps {
  path: Assumptions['classSizePath'];
  /** The path that may be chosen; one chosen before it could not be can still be taken back. */
  offered: Assumptions['classSizePath'] | undefined;
  put: Put;
}

function ClassSizeChoice({ path, offered, put }: ClassSizeProps) {
  const said = useEvidenceWords();
  const hasPath = Object.keys(path).length > 0;
  const set = (wanted: Assumptions['classSizePath']) =>
    put(setClassSizePath, { path: wanted }, { classSizePath: wanted });
  return (
    <fieldset className="assumption" disabled={!offered && !hasPath}>
      <legend>{said('pathTitle')}</legend>
      {!offered && <p className="why-not">{said('pathNotHere')}</p>}
      <label>
        <input type="checkbox" checked={hasPath} onChange={() => set(hasPath ? {} : (offered ?? {}))} />
        <span>
          <b>{said('pathName')}</b>
          <small>{said('pathNote')}</small>
        </span>
      </label>
      {offered && <PathFields path={path} offered={offered} onSet={set} />}
    </fieldset>
  );
}

interface PathProps {
  path: Assumptions['classSizePath'];
  offered: Assumptions['classSizePath'];
  onSet: (path: Assumptions['classSizePath']) => void;
}

/** The class size that the stage on the map comes to, and when; it begins as the offered path does, else with what is legal today. */
function PathFields({ path, offered, onSet }: PathProps) {
  const said = useOperationWords();
  const { stage: stageName } = useWords();
  const stage = useApp((state) => state.stage);
  const baseYear = useApp((state) => state.base?.plan.district.baseYear ?? 0);
  const first = path[stage]?.[0] ?? offered[stage]?.[0] ?? { year: baseYear, classSize: FIRST_SIZE[stage] };
  const last = path[stage]?.at(-1) ?? offered[stage]?.at(-1) ?? { year: baseYear + 9, classSize: first.classSize };
  const [year, setYear] = useState(last.year);
  const [size, setSize] = useState(last.classSize);
  const isWhole = year > first.year && size >= 1 && size <= 100;
  return (
    <div className="path-fields">
      <span className="quiet">{stageName(stage)}</span>
      <NumberField label={said('pathYear')} value={year} onChange={setYear} />
      <NumberField label={said('pathSize')} value={size} min={1} max={100} onChange={setSize} />
      <Button
        size="small"
        disabled={!isWhole}
        onClick={() => onSet({ ...path, [stage]: [first, { year, classSize: size }] })}
      >
        {said('pathApply')}
      </Button>
    </div>
  );
}

/** Pupils of a class by the standard of today, where the path begins. */
const FIRST_SIZE: Record<Stage, number> = { kindergarten: 30, primary: 45, junior: 50, senior: 50 };

function OccupancyChoice({ occupancy, put }: { occupancy: number; put: Put }) {
  const said = useOperationWords();
  const [percent, setPercent] = useState(Math.round(occupancy * 100));
  const wanted = percent / 100;
  return (
    <fieldset className="assumption">
      <legend>{said('occupancyTitle')}</legend>
      <p className="panel-note">{said('occupancyNote')}</p>
      <div className="path-fields">
        <NumberField label="%" value={percent} min={0} max={150} onChange={setPercent} />
        <Button
          size="small"
          disabled={!(wanted >= 0) || wanted === occupancy}
          onClick={() => put(setOccupancy, { occupancy: wanted }, { occupancy: wanted })}
        >
          {said('pathApply')}
        </Button>
      </div>
    </fieldset>
  );
}
