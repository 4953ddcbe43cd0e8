import { parseArgs } from 'node:util';
import { streetNetworkOf, walkingMatrix } from '@xuetu/geodata/access';
import { generatedStreets } from './generated-streets.ts';
import { rounded, spreadOf, timed } from './timed.ts';

const LINES = 292;
const SCHOOLS = 500;
const HOMES = 5000;
const BOUND_METRES = 3000;

const { values } = parseArgs({ options: { json: { type: 'boolean' }, runs: { type: 'string' } } });
const runs = Number(values.runs ?? 20);
const { streets, landscape, schools, homes } = generatedStreets(LINES, SCHOOLS, HOMES);
const builds = Array.from({ length: 3 }, () => timed(() => streetNetworkOf([...streets], landscape)));
const network = builds.at(-1)!.result;
const first = timed(() => walkingMatrix(network, schools, homes, BOUND_METRES));
const searches = Array.from({ length: runs }, () => timed(() => walkingMatrix(network, schools, homes, BOUND_METRES)));
const measured = {
  nodes: network.edges.nodeCount,
  edges: network.edges.from.length,
  schools: SCHOOLS,
  homes: HOMES,
  boundMetres: BOUND_METRES,
  buildMs: spreadOf(builds.map(({ ms }) => ms)).median,
  firstMs: rounded(first.ms),
  searchMs: spreadOf(searches.map(({ ms }) => ms)),
  settledNodes: first.result.settled,
};
console.log(values.json ? JSON.stringify(measured, null, 2) : inWords());

function inWords(): string {
  const { nodes, edges, buildMs, firstMs, searchMs, settledNodes } = measured;
  return [
    `${nodes} junctions, ${edges} stretches of street; ${SCHOOLS} schools, ${HOMES} homes, walks up to ${BOUND_METRES} m`,
    `  graph       ${buildMs} ms`,
    `  walks       ${searchMs.median} ms (p95 ${searchMs.p95} ms), with joining homes to streets ${firstMs} ms`,
    `  settled     ${settledNodes} places, ${Math.round((searchMs.median * 1e6) / settledNodes)} ns each`,
  ].join('\n');
}
