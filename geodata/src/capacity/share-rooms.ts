/** What one stage of a campus needs in a year. */
export interface RoomNeed {
  /** Classes it would open at its design class size. */
  wanted: number;
  /** Rooms it has of its own. */
  rooms: number;
  /** Most classes that the site allows it; Infinity where that is not known. */
  most: number;
}

/**
 * Shares the common classrooms of a 一贯制 campus among its stages for one year. Each room in turn goes to the stage that lacks
 * most, that is, whose wanted classes exceed its rooms by most (or fall short of them by least); of stages that lack as much, to
 * the first. A stage at the limit of the site gets no more. Every room goes to a stage unless all are at that limit.
 */
export function shareRooms(count: number, needs: readonly RoomNeed[]): number[] {
  const given = needs.map(() => 0);
  for (let left = count; left > 0; left--) {
    let neediest = -1;
    let lack = -Infinity;
    for (const [stage, { wanted, rooms, most }] of needs.entries()) {
      const has = rooms + given[stage]!;
      if (has < most && wanted - has > lack) {
        neediest = stage;
        lack = wanted - has;
      }
    }
    if (neediest < 0) break;
    given[neediest]!++;
  }
  return given;
}
