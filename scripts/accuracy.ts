import { committedPlan } from './accuracy/committed-plan.ts';
import { candidateTable, EARLY, errorTable, LATE } from './accuracy/edinburgh-tables.ts';
import { nationalTable } from './accuracy/national-table.ts';
import { coverageTable, spreadTable, trialsOf } from './accuracy/spread-tables.ts';

/** Prints every table of docs/accuracy.md, from the published data in XUETU_REAL. */
const plan = await committedPlan('edinburgh');
const [early, late] = [trialsOf(plan, EARLY), trialsOf(plan, LATE)];
const tables = {
  [`Edinburgh, early origins ${EARLY[0]}-${EARLY.at(-1)}`]: errorTable(plan, EARLY),
  [`Edinburgh, late origins ${LATE[0]}-${LATE.at(-1)}`]: errorTable(plan, LATE),
  'Edinburgh, all origins': errorTable(plan, [...EARLY, ...LATE]),
  'Estimates to choose from, early origins': candidateTable(plan),
  'National entrants': nationalTable(),
  'Spreads, late origins': spreadTable(late),
  'Coverage, late origins': coverageTable(late),
  'Coverage, early origins': coverageTable(early),
};
for (const [title, table] of Object.entries(tables)) process.stdout.write(`${title}\n\n${table}\n\n`);
