import { parseArgs } from 'node:util';
import { committedPlan } from '../accuracy/committed-plan.ts';
import { editingCity } from './editing/editing-city.ts';
import { type Measured, measureEditing } from './editing/measure-editing.ts';

/** Milliseconds that drawing may take: median and 95 of 100 of a frame, any commit, opening a scenario of 500 edits. */
const AIMS = { frameMedian: 16, frameP95: 33, commit: 50, replay: 500 };

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, drags: { type: 'string' }, commits: { type: 'string' } },
});
const [drags, commits] = [Number(values.drags ?? 60), Number(values.commits ?? 40)];
const plans = [editingCity(), await committedPlan('demo')];
const measured = plans.map((plan) => measureEditing(plan, drags, commits));
console.log(
  values.json
    ? JSON.stringify({ aims: AIMS, measured }, null, 2)
    : [aimsInWords(), ...measured.map(inWords)].join('\n\n'),
);

function aimsInWords(): string {
  return `aims: a frame ${AIMS.frameMedian} ms, p95 ${AIMS.frameP95} ms; a commit ${AIMS.commit} ms; 500 edits replayed ${AIMS.replay} ms`;
}

function inWords(each: Measured): string {
  const { moving, drawing, commit, replay } = each;
  const line = (name: string, { median, p95, count }: Measured['moving']) =>
    `  ${name.padEnd(24)} ${median} ms, p95 ${p95} ms (${count})`;
  return [
    `${each.plan}: ${each.catchments} catchments, ${each.corners} corners, ${each.compounds} compounds`,
    `  ${'open'.padEnd(24)} ${each.openMs} ms`,
    line('moving a vertex', moving),
    line('drawing a border', drawing),
    ...Object.entries(commit).map(([name, spread]) => line(name, spread)),
    `  ${'replay'.padEnd(24)} ${replay.edits} edits, ${(replay.bytes / 1e6).toFixed(1)} MB: ${replay.ms} ms, then ${replay.layOutMs} ms for the next edit`,
  ].join('\n');
}
