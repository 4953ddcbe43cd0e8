import type { Scenario, ScenarioDraft } from '@xuetu/geodata/scenario';
import { Keeping, type KeepingParts, type Settlement } from './keeping.ts';
import type { KeptScenario } from './kept-scenario.ts';

/** Keeps the scenarios that a page opened, made or took over. */
export interface Saver {
  /** Takes a scenario into its care, and sends it where the server does not have it as it is. */
  keep(kept: KeptScenario): void;
  kept(id: string): KeptScenario | undefined;
  all(districtId: string): KeptScenario[];
  change(id: string, draft: ScenarioDraft): void;
  /** Hears that the server has this of a scenario now. */
  hear(current: Scenario): void;
  settle(id: string, settlement: Settlement): void;
  /** Sends now what is not sent; answers whether the server has it all. */
  flushed(id: string): Promise<boolean>;
  /** The server may be there again. */
  retry(): void;
  /** Lets a scenario go, here; the server is not told. */
  forget(id: string): Promise<void>;
}

export function createSaver(parts: KeepingParts): Saver {
  const all = new Map<string, Keeping>();
  return {
    keep: (kept) => void all.set(kept.id, new Keeping(kept, parts)),
    kept: (id) => all.get(id)?.kept,
    all: (districtId) => [...all.values()].map(({ kept }) => kept).filter((each) => each.districtId === districtId),
    change(id, draft) {
      const keeping = all.get(id);
      if (!keeping) throw new Error(`scenario ${id} is not kept`);
      keeping.change(draft);
    },
    hear: (current) => all.get(current.id)?.hear(current),
    settle: (id, settlement) => all.get(id)?.settle(settlement),
    flushed: async (id) => (await all.get(id)?.flushed()) ?? true,
    retry() {
      for (const keeping of all.values()) keeping.retry();
    },
    async forget(id) {
      const keeping = all.get(id);
      all.delete(id);
      await keeping?.stop();
    },
  };
}
