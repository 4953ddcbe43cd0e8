import type { Reason } from '@xuetu/geodata/reasons';
import { useReasonWords } from '../../words/use-reason-words.ts';
import type { Picture } from './picture-of.ts';

/** What the marks of the map are; only of those that are there. */
export function MapLegend({ reason, picture }: { reason: Reason; picture: Picture }) {
  const said = useReasonWords();
  const routes = reason.assigned.map(({ route }) => route);
  const parts = [
    said('legendHome'),
    picture.schools.length > 0 && said('legendOwn'),
    picture.others.length > 0 && said('legendOther'),
    picture.catchment && said('legendCatchment'),
    routes.some(({ how, metres }) => how === 'street' && metres < Infinity) && said('legendRoute'),
    routes.some(({ how }) => how === 'straight') && said('legendStraight'),
    routes.some(({ crossings }) => crossings > 0) && said('legendCrossing'),
    routes.some(({ metres }) => metres === Infinity) && said('noRoute'),
  ];
  return parts.filter((part) => typeof part === 'string').map((part) => <span key={part}>{part}</span>);
}
