import { reshapeCatchmentBorder } from '@xuetu/geodata/scenario';
import { lineMode } from './line-mode.ts';
import { saidInHistory } from './said-in-history.ts';

/** 改边界: a line drawn across, from border to border, becomes the border. */
export const reshapeMode = lineMode({
  act: (paper, line) => {
    const { plan, stage, sector, mayDetach } = paper;
    return saidInHistory(paper, reshapeCatchmentBorder(plan, { stage, sector, line, mayDetach }));
  },
});
