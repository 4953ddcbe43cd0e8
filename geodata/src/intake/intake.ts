import type { Plan } from '../model/index.ts';
import { catchmentGaps, catchmentOverlaps } from './checks/catchment-tiling.ts';
import { closedCrossings } from './checks/closed-crossings.ts';
import { configReferences } from './checks/config-references.ts';
import { configTexts } from './checks/config-texts.ts';
import { duplicateIds } from './checks/duplicate-ids.ts';
import { missingNumbers } from './checks/missing-numbers.ts';
import { outsideDistrict } from './checks/outside-district.ts';
import { shiftedLayers } from './checks/shifted-layers.ts';
import { compoundsWithoutCatchment, schoolsWithoutCatchment } from './checks/unserved.ts';
import type { DraftPlan } from './draft-plan.ts';
import type { ImportConfig } from './import-config.ts';
import type { ImportProblem } from './import-problem.ts';
import type { Layer, LayerKind } from './layer.ts';
import { mendCatchments } from './mend-catchments.ts';
import { type Opening, openLayer } from './open-layer.ts';
import { placeByCatchment } from './place-by-catchment.ts';
import { planOfDraft } from './plan-of-draft.ts';
import { problemList } from './problem-list.ts';
import { readApplicants } from './read-applicants.ts';
import { readCapacities } from './read-capacities.ts';
import { readCatchments } from './read-catchments.ts';
import { readCompounds } from './read-compounds.ts';
import { readFeeders } from './read-feeders.ts';
import { readResources } from './read-resources.ts';
import { readEnrolment, readProgression } from './read-school-numbers.ts';
import { readSchools } from './read-schools.ts';
import { readSites } from './read-sites.ts';
import { readBirths, readLandscape, readStreets } from './read-surroundings.ts';
import { schoolFinder } from './school-finder.ts';
import { withoutConsequences } from './without-consequences.ts';

/** What an import answers: the plan, or null where an error stands among the problems. */
export interface IntakeAnswer {
  plan: Plan | null;
  problems: ImportProblem[];
}

/**
 * Turns a bureau's files into a plan, all or nothing. Every row of every file is checked first, then what is valid is checked
 * against each other; all problems come back at once. Files are keyed by the path the config names them with.
 */
export async function intake(config: ImportConfig, files: ReadonlyMap<string, Uint8Array>): Promise<IntakeAnswer> {
  const opening: Opening = { files, problems: problemList(), provenance: [] };
  const asDrawn = await readDraft(config, opening);
  const { problems, provenance } = opening;
  problems.add(...placeByCatchment(asDrawn));
  const tolerance = config.catchmentToleranceMetres;
  const mended = mendCatchments(asDrawn, tolerance);
  const draft: DraftPlan = { ...asDrawn, catchments: mended.catchments };
  const checks = [
    configTexts(config),
    duplicateIds(draft),
    outsideDistrict(draft),
    catchmentOverlaps(asDrawn, mended.repairs, tolerance),
    catchmentGaps(draft),
    mended.problems,
    shiftedLayers(draft),
    compoundsWithoutCatchment(draft),
    schoolsWithoutCatchment(draft),
    missingNumbers(draft, config.baseYear),
  ];
  for (const found of checks) problems.add(...found);
  const plan = planOfDraft(config, draft, { provenance, repairs: mended.repairs }, problems);
  if (plan && !problems.hasErrors()) problems.add(...closedCrossings(plan, draft));
  return { plan: problems.hasErrors() ? null : plan, problems: withoutConsequences(problems.all(), config) };
}

async function readDraft(config: ImportConfig, opening: Opening): Promise<DraftPlan> {
  const layers = await openAll(config, opening);
  const schools = readSchools(config, layers.schools);
  const finder = schoolFinder(config, schools);
  opening.problems.add(...configReferences(config, finder));
  readCapacities(config, layers.capacities, schools);
  readEnrolment(layers.enrolment, schools, finder);
  readProgression(layers.progression, schools, finder);
  readFeeders(layers.schools, schools, finder);
  readResources(layers.resources, schools, finder);
  readApplicants(config, layers.applicants, schools, finder);
  return {
    schools: [...schools.values()],
    ...readCompounds(config, layers.compounds, finder),
    catchments: readCatchments(layers.catchments, finder),
    sites: readSites(layers.sites),
    streets: readStreets(layers.streets),
    landscape: readLandscape(layers.landscape),
    births: readBirths(config, layers.births),
  };
}

type Opened = { [Kind in LayerKind]: Layer<ImportConfig[Kind][number]>[] };

async function openAll(config: ImportConfig, opening: Opening): Promise<Opened> {
  const open = async <Kind extends LayerKind>(kind: Kind): Promise<Opened[Kind]> => {
    const layers: Layer<ImportConfig[Kind][number]>[] = [];
    for (const source of config[kind]) {
      const layer = await openLayer(kind, source as ImportConfig[Kind][number], opening);
      if (layer) layers.push(layer);
    }
    return layers as Opened[Kind];
  };
  return {
    schools: await open('schools'),
    capacities: await open('capacities'),
    enrolment: await open('enrolment'),
    progression: await open('progression'),
    resources: await open('resources'),
    applicants: await open('applicants'),
    compounds: await open('compounds'),
    catchments: await open('catchments'),
    sites: await open('sites'),
    streets: await open('streets'),
    landscape: await open('landscape'),
    births: await open('births'),
  };
}
