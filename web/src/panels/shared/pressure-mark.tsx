import type { Stage } from '@xuetu/geodata/model';
import { BROKEN_RULE, classOf, NO_DATA, PRESSURE_CLASSES } from '../../map/colours.ts';
import type { Simulated } from '../../state/app-state.ts';
import { brokenRule } from '../../state/selectors/broken-rule.ts';
import { useWords } from '../../words/use-words.ts';

interface Props {
  simulated: Simulated;
  schoolId: string;
  stage: Stage;
  year: number;
  utilisation: number;
}

/** A school's dot as the map draws it: seat pressure by colour, a ring where a rule of size is broken. */
export function PressureMark({ simulated, schoolId, stage, year, utilisation }: Props) {
  const { name } = useWords();
  const found = classOf(PRESSURE_CLASSES, utilisation);
  const broken = brokenRule(simulated, schoolId, stage, year);
  const title = [name((found ?? NO_DATA).name), broken && name(broken.ruleName)].filter(Boolean).join(' · ');
  return (
    <svg className="pressure-mark" viewBox="0 0 16 16" width="16" height="16" role="img">
      <title>{title}</title>
      {broken && <circle cx="8" cy="8" r="6.9" fill="none" stroke={BROKEN_RULE.colour} strokeWidth="2" />}
      <circle cx="8" cy="8" r="4.4" fill={(found ?? NO_DATA).colour} stroke="#00000033" strokeWidth="0.75" />
    </svg>
  );
}
