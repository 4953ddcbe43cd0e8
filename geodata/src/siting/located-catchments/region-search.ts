import { seededRandom } from '../seeded-random.ts';
import type { Solver } from '../solving/solver.ts';
import { type Judged, judge, type OpenSites } from './open-sites-problem.ts';
import { regionModel } from './region-model.ts';
import { dearestChild } from './shift-units.ts';
import type { SplitPlan } from './split-plan.ts';

/** Schools of the first regions, and of the largest. */
const FIRST_SIZE = 4;
const LARGEST_SIZE = 8;
/** Regions that are too hard are given up after so long. */
const REGION_SECONDS = 4;
/** At first a unit may go where that costs at most this part of everything more than its cheapest place, seats priced; then farther. */
const FIRST_REACH = 0.005;
const FARTHER = 4;

/**
 * Improves who goes where by sharing out the units of a few neighbouring schools exactly, region by region (large neighbourhood search, Shaw
 * 1998). Regions grow where smaller ones no longer help.
 */
export class RegionSearch {
  readonly sites: OpenSites;
  readonly school: Int32Array;
  judged: Judged;
  readonly split: SplitPlan;
  private penalty: number;
  private readonly steepest: number;
  private readonly random: () => number;
  private readonly changed: Int32Array;
  private readonly searched = new Map<string, number>();
  private reach = FIRST_REACH;
  private isEverywhere = false;
  private size = FIRST_SIZE;
  private count = 0;
  private stale = 0;

  constructor(sites: OpenSites, split: SplitPlan, school: Int32Array, seed: number) {
    this.sites = sites;
    this.split = split;
    this.school = school.slice();
    this.judged = judge(sites, school);
    this.penalty = 4 * dearestChild(sites);
    this.steepest = 1e3 * this.penalty;
    this.random = seededRandom(seed);
    this.changed = new Int32Array(sites.open.length);
  }

  /** Whether larger regions than those searched are left to try. */
  get isDone(): boolean {
    return this.size > Math.min(LARGEST_SIZE, this.sites.open.length);
  }

  /** Cost with the penalty of seats that are missing. */
  get penalised(): number {
    return this.judged.cost + this.penalty * this.judged.over;
  }

  /** Takes over catchments that are better. */
  adopt(school: Int32Array): boolean {
    const judged = judge(this.sites, school);
    if (judged.apart > this.judged.apart) return false;
    if (judged.cost + this.penalty * judged.over >= this.penalised - 1e-9 * Math.abs(this.penalised)) return false;
    this.count += 1;
    for (let u = 0; u < school.length; u++) {
      if (school[u] === this.school[u]) continue;
      this.changed[school[u]!] = this.count;
      this.changed[this.school[u]!] = this.count;
    }
    this.school.set(school);
    this.judged = judged;
    return true;
  }

  /** Searches one region; `upper` is a cost that plans must be below to be of use. */
  async step(solver: Solver, upper: number, isStopped?: () => boolean): Promise<boolean> {
    const { sites, split, school } = this;
    const width = sites.open.length;
    const useful = upper - split.cost;
    const slack = this.reach < 1 ? Math.min(useful, this.reach * Math.abs(split.cost)) : useful;
    this.isEverywhere = slack >= useful;
    const isUseful = (u: number, s: number) =>
      sites.cost[u * width + s]! + split.seatPrice[s]! * sites.load[u]! - split.prices[u]! <= slack;
    const among = this.region(isUseful);
    const key = among.join();
    const since = this.searched.get(key);
    if (since !== undefined && among.every((s) => this.changed[s]! <= since)) return this.miss();
    const { model, start, apply } = regionModel(sites, school, among, this.penalty, isUseful);
    const limits = { relativeGap: 1e-5, seconds: REGION_SECONDS, start };
    const { status, values } = await solver.solve(model, isStopped ? { ...limits, isStopped } : limits);
    if (status === 'limit') this.size = Math.max(FIRST_SIZE - 1, this.size - 1);
    else this.searched.set(key, this.count);
    if (!values) return this.miss();
    const next = school.slice();
    apply(values, next);
    if (!this.adopt(next)) return this.miss();
    this.stale = 0;
    this.searched.set(key, status === 'limit' ? -1 : this.count);
    return true;
  }

  private miss(): false {
    this.stale += 1;
    if (this.stale > 2 * this.sites.open.length) {
      this.size += 1;
      this.stale = 0;
    }
    if (this.isDone && !this.isEverywhere) {
      this.reach *= FARTHER;
      this.restart();
    } else if (this.isDone && this.judged.over > 0 && this.penalty < this.steepest) {
      this.penalty *= 10;
      this.restart();
    }
    return false;
  }

  private restart(): void {
    this.size = FIRST_SIZE;
    this.searched.clear();
  }

  /** Schools that share units with one another, in ascending order. */
  private region(isUseful: (u: number, s: number) => boolean): number[] {
    const { school, sites } = this;
    const width = sites.open.length;
    const among = new Set([Math.floor(this.random() * width)]);
    while (among.size < Math.min(this.size, width)) {
      const shared = new Map<number, number>();
      for (let u = 0; u < school.length; u++) {
        if (!among.has(school[u]!)) continue;
        for (let s = 0; s < width; s++) {
          if (!among.has(s) && isUseful(u, s)) shared.set(s, (shared.get(s) ?? 0) + 1);
        }
      }
      const near = [...shared.keys()].sort((a, b) => a - b);
      if (near.length === 0) break;
      among.add(near[Math.floor(this.random() * near.length)]!);
    }
    return [...among].sort((a, b) => a - b);
  }
}
