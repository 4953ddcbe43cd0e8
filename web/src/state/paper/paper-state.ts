/** What a paper is of: the dossier, or the letters to the compounds that change school. */
export type PaperSubject = 'dossier' | 'letters';
export type PaperFormat = 'docx' | 'pptx' | 'xlsx' | 'pdf' | 'html';

/** How a paper is wanted. */
export interface PaperWish {
  what: PaperSubject;
  format: PaperFormat;
  /** Id of the story whose views become the slides; empty: the slides of the dossier. */
  story: string;
  /** Id of the snapshot whose numbers are told; empty: those of what is open. */
  snapshot: string;
  /** 审图号; empty where a blank is to be printed. */
  mapApproval: string;
  /** Shows counts of one to four people at a place. */
  smallCounts: boolean;
}

/** The dialog of one paper: what it is of, and how far the server is with it. */
export type PaperState = { what: PaperSubject } & (
  | { status: 'choosing' }
  /** `jobId` is there once the server has taken it; `progress` from 0 to 1. */
  | { status: 'writing'; jobId: string | null; progress: number; step: string; startedAt: number }
  | { status: 'done'; name: string }
  | { status: 'failed'; message: string }
);
