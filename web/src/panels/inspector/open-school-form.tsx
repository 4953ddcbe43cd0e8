import type { Plan, Site, Stage } from '@xuetu/geodata/model';
import { openSchool } from '@xuetu/geodata/scenario';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { operate } from '../../state/actions/operate.ts';
import { useOperationWords } from '../../words/use-operation-words.ts';
import { useWords } from '../../words/use-words.ts';
import { NumberField, OperationForm } from '../shared/operation-form.tsx';

/** Asks what school opens on a candidate site, when, and with how many classes of each stage that may stand there. */
export function OpenSchoolForm({ plan, site, onClose }: { plan: Plan; site: Site; onClose: () => void }) {
  const said = useOperationWords();
  const { stage: stageName } = useWords();
  const id = useId();
  const { district, assumptions } = plan;
  const most = mostByStage(site);
  const [name, setName] = useState(said('schoolNameDefault', { site: site.name }));
  const [year, setYear] = useState(Math.max(site.availableFrom, district.baseYear + assumptions.buildLeadYears));
  const [classes, setClasses] = useState<ReadonlyMap<Stage, number>>(new Map([[...most][0]!]));
  const offers = [...classes].filter(([, count]) => count > 0).map(([stage, count]) => ({ stage, classes: count }));
  const run = () => operate(openSchool, { where: { siteId: site.id }, name, year, offers });
  return (
    <OperationForm title={said('openHere')} note={said('openNote')} run={run} onClose={onClose}>
      <div className="operation-field">
        <label htmlFor={id}>{said('schoolName')}</label>
        <Input id={id} size="small" value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      {[...most].map(([stage, limit]) => (
        <NumberField
          key={stage}
          label={said('classesOfStage', { stage: stageName(stage), most: limit })}
          min={0}
          value={classes.get(stage) ?? 0}
          onChange={(count) => setClasses(new Map(classes).set(stage, count))}
        />
      ))}
      <NumberField label={said('fromYear')} value={year} onChange={setYear} />
    </OperationForm>
  );
}

function mostByStage({ options }: Site): Map<Stage, number> {
  const most = new Map<Stage, number>();
  for (const { stage, classes } of options) most.set(stage, Math.max(classes, most.get(stage) ?? 0));
  return most;
}
