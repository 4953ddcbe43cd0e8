import { WarningFilled } from '@ant-design/icons';
import { type Divergence, type Edit, editName, type Scenario } from '@xuetu/geodata/scenario';
import { Button } from 'antd';
import { settleConflict } from '../../state/actions/settle-conflict.ts';
import { useApp } from '../../state/use-app.ts';
import { useScenarioWords } from '../../words/use-scenario-words.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import './conflict-card.css';
import { momentText } from './moment-text.ts';

/** What two people made of the open scenario, beside each other, until the planner has chosen. */
export function ConflictCard() {
  const scenario = useApp((state) => state.scenario);
  const saving = useApp((state) => (state.scenario ? state.saving[state.scenario.id] : undefined));
  if (!scenario || !saving) return null;
  if (saving.status === 'gone') return <Gone name={scenario.name} />;
  if (saving.status !== 'conflict') return null;
  return <Conflict mine={scenario} theirs={saving.theirs} divergence={saving.divergence} />;
}

function Gone({ name }: { name: string }) {
  const said = useScenarioWords();
  return (
    <section className="conflict-card is-narrow" role="alertdialog" aria-label={said('goneTitle')}>
      <h2>
        <WarningFilled /> {said('goneTitle')}
      </h2>
      <p>{said('goneText', { name })}</p>
      <p className="conflict-verbs">
        <Button type="primary" onClick={() => void settleConflict('mine')}>
          {said('keepGone')}
        </Button>
        <Button onClick={() => void settleConflict('theirs')}>{said('dropGone')}</Button>
      </p>
    </section>
  );
}

interface ConflictProps {
  mine: Scenario;
  theirs: Scenario;
  divergence: Divergence;
}

function Conflict({ mine, theirs, divergence }: ConflictProps) {
  const said = useScenarioWords();
  const { common } = divergence;
  const [ours, others] = [divergence.mine.length, divergence.theirs.length];
  return (
    <section className="conflict-card" role="alertdialog" aria-label={said('conflictTitle')}>
      <h2>
        <WarningFilled /> {said('conflictTitle')}
      </h2>
      <p>{said('conflictText', { common, mine: ours, theirs: others, version: theirs.version })}</p>
      <div className="conflict-sides">
        <Side
          title={said('mineTitle')}
          scenario={mine}
          edits={divergence.mine}
          cursor={divergence.mineCursor}
          fields={divergence.fields}
        />
        <Side
          title={said('theirsTitle')}
          scenario={theirs}
          edits={divergence.theirs}
          cursor={divergence.theirsCursor}
          fields={divergence.fields}
        />
      </div>
      <div className="conflict-verbs">
        <Verb label={said('saveCopy')} hint={said('saveCopyHint')} isFirst onChoose={() => copyOf(mine)} />
        <Verb
          label={said('keepMine')}
          hint={said('keepMineHint', { count: others })}
          onChoose={() => void settleConflict('mine')}
        />
        <Verb
          label={said('takeTheirs')}
          hint={said('takeTheirsHint', { count: ours })}
          onChoose={() => void settleConflict('theirs')}
        />
      </div>
    </section>
  );

  function copyOf({ name }: Scenario): void {
    void settleConflict('copy', said('copyName', { name }));
  }
}

interface SideProps {
  title: string;
  scenario: Scenario;
  edits: Edit[];
  /** How many of the edits are done; below 0 so many of the common ones are undone. */
  cursor: number;
  fields: Divergence['fields'];
}

function Side({ title, scenario, edits, cursor, fields }: SideProps) {
  const said = useScenarioWords();
  const { locale } = useWords();
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ol>
        {cursor < 0 && <li>{said('undoneCommon', { count: -cursor })}</li>}
        {edits.map((edit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an edit is told by its place in the history
          <li key={index} className={index >= cursor ? 'is-undone' : undefined}>
            {editName(edit, locale)}
            <small>
              {edit.at && momentText(edit.at, locale)}
              {index >= cursor && ` ${said('undoneStep')}`}
            </small>
          </li>
        ))}
        {fields.includes('name') && <li>{said('nameDiffers', { name: scenario.name })}</li>}
        {fields.includes('description') && <li>{said('descriptionDiffers')}</li>}
        {fields.includes('archived') && scenario.archived && <li>{said('archivedDiffers')}</li>}
        {edits.length === 0 && cursor >= 0 && fields.length === 0 && <li className="quiet">{said('noFurther')}</li>}
      </ol>
    </section>
  );
}

function Verb(props: { label: string; hint: string; isFirst?: boolean; onChoose: () => void }) {
  return (
    <span>
      <Button type={props.isFirst ? 'primary' : 'default'} onClick={props.onChoose}>
        {props.label}
      </Button>
      <small>{props.hint}</small>
    </span>
  );
}
