/**
 * 在读学位 (seats held): what becomes of the seats that pupils of one compound hold when it changes school. A pupil holds a seat who entered the
 * stage before the autumn of the change and was at a school the year before. Numbers are of children at public schools, like enrolment.
 * 六年一学位 goes by addresses, which no data lists; this says for how many pupils, and how long, such seats are taken.
 */
export interface SeatsHeld {
  compoundId: string;
  /** The autumn of the change. */
  year: number;
  /** Pupils of that autumn who hold a seat; those who moved in or away by then are not asked. `kept` and `lost` add up to it. */
  enrolled: number;
  /** Of them those who stay where they are. */
  kept: number;
  /** 中途转学: those who have to change school. */
  lost: number;
  /** How many are still in their seats, in each year simulated until the last has left or the compound changes again. */
  keptByYear: { year: number; children: number }[];
  /** The last autumn in which one of them can still be there; left out where nobody keeps a seat. */
  keptUntil?: number;
  /** 长幼随学: those who enter after the change, in the years simulated, and follow an elder sibling to the school of before (assumed). */
  siblings: number;
}
