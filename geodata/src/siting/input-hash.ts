import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Plan } from '../model/index.ts';

/** SHA-256 of what a proposal answers: base plan, plan and the goal of siting or redrawing, whatever the order in which their members were written down. */
export function inputHash(base: Plan, plan: Plan, goal: object): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([base, plan, goal], inKeyOrder))));
}

function inKeyOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
