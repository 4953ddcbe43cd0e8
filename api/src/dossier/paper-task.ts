import type { DossierSource } from '@xuetu/geodata/dossier';
import type { LocalName } from '@xuetu/geodata/model';
import type { PaperFormat, PaperSubject } from '../export/export-request.ts';
import type { ToldStory } from './story/told-story.ts';

/** One paper to write, with everything that it is made from except what takes long to work out. */
export interface PaperTask {
  what: PaperSubject;
  format: PaperFormat;
  source: Omit<DossierSource, 'studies'>;
  /** The story whose views are the slides; left out where the slides are those of the dossier. */
  told?: ToldStory;
}

/** How far a paper is: a share of the whole, and what is done now. */
export interface PaperProgress {
  /** 0 to 1. */
  progress: number;
  step: LocalName;
}

/** A paper that is being written. `stop` ends it at once; it then never comes. */
export interface PaperRun {
  bytes: Promise<Uint8Array<ArrayBuffer>>;
  stop: () => void;
}

/** Writes papers somewhere where it keeps nobody waiting, and tells how far it is. */
export type RunPaper = (task: PaperTask, onProgress: (progress: PaperProgress) => void) => PaperRun;
