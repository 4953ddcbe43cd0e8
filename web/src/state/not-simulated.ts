import type { Plan } from '@xuetu/geodata/model';
import type { Simulated } from './app-state.ts';

/** A plan before its simulation: every number is unknown. */
export function notSimulated(plan: Plan): Simulated {
  const none = new Float64Array();
  return {
    plan,
    results: {
      years: [plan.district.baseYear],
      rows: [],
      rowIndex: new Map(),
      enrolment: none,
      seats: none,
      classes: none,
      largestClass: none,
      gradePupils: none,
      gradeClasses: none,
      gradeLargestClass: none,
      compoundPupils: new Float32Array(),
      unassigned: none,
      missing: [],
    },
    findings: [],
  };
}
