import { giveCompounds } from '@xuetu/geodata/scenario';
import { saidInHistory } from '../../map/modes/said-in-history.ts';
import { catchmentOfSchool } from '../../map/modes/thing-at.ts';
import { paperOf } from '../selectors/paper-of.ts';
import { store } from '../store.ts';
import { commitDrawn } from './move-pen.ts';

/** Gives a compound to the catchment of a school of the stage shown. */
export async function giveCompound(compoundId: string, schoolId: string): Promise<void> {
  const paper = paperOf(store.getState());
  const school = paper?.plan.schools.find(({ id }) => id === schoolId);
  if (!paper || !school || store.getState().pen.isPending) return;
  const to = catchmentOfSchool(paper, school);
  await commitDrawn(
    to
      ? saidInHistory(
          paper,
          giveCompounds(paper.plan, { compoundIds: [compoundId], to: to.id, mayDetach: paper.mayDetach }),
        )
      : { refused: 'unknown-catchment', catchmentIds: [] },
  );
}
