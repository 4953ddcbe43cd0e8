import type { Catchment } from '@xuetu/geodata/model';
import { Button } from 'antd';
import { wordingShown } from '../../state/selectors/reason-shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useReasonWords } from '../../words/use-reason-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Section } from '../shared/section.tsx';
import './shape-section.css';
import { showConcern } from './show-concern.ts';

/** So many concerns are listed. */
const LISTED = 8;

/** How a catchment is drawn: compactness as numbers, and each concern with its place on the map. */
export function ShapeSection({ catchment }: { catchment: Catchment }) {
  const said = useReasonWords();
  const { name } = useWords();
  const check = useApp((state) => wordingShown(state, catchment.id))?.answer?.check;
  if (!check) return null;
  const { concerns, polsbyPopper, reock } = check;
  return (
    <Section title={said('shapeTitle')} note={said('shapeNote')}>
      <dl className="shape-figures">
        <dt>{said('polsbyPopper')}</dt>
        <dd>{polsbyPopper.toFixed(2)}</dd>
        <dt>{said('reock')}</dt>
        <dd>{reock.toFixed(2)}</dd>
      </dl>
      {concerns.length === 0 && <p className="panel-note">{said('noConcerns')}</p>}
      {concerns.length > 0 && (
        <ul className="shape-concerns">
          {concerns.slice(0, LISTED).map((concern) => (
            <li key={`${concern.kind} ${concern.at}`}>
              <span>{name(concern.sentence)}</span>
              <Button autoInsertSpace={false} type="link" size="small" onClick={() => showConcern(concern)}>
                {said('showThere')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {concerns.length > LISTED && (
        <p className="panel-note">{said('moreConcerns', { count: concerns.length - LISTED })}</p>
      )}
    </Section>
  );
}
