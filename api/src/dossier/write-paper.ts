import { dossierOf, lettersOf, studiesOf } from '@xuetu/geodata/dossier';
import type { LocalName } from '@xuetu/geodata/model';
import { dossierWorkbook } from './dossier-workbook.ts';
import { lettersDocument } from './letters/letters-document.ts';
import { lettersWorkbook } from './letters/letters-workbook.ts';
import type { PaperProgress, PaperTask } from './paper-task.ts';
import { cleanDossier, cleanTexts } from './render/clean-dossier.ts';
import { paperName } from './render/paper-words.ts';
import { renderDossier } from './render/render-dossier.ts';
import type { ToldStory } from './story/told-story.ts';

/** Shares of the whole that are done when the studies, and then the content, are there; the rest is drawing and writing. */
const STUDIED = 0.3;
const TOLD = 0.35;
/** Steps of the studies. */
const STUDIES = 5;

/** Writes one paper, telling before each step what it is and how far the whole is. */
export async function writePaper(
  task: PaperTask,
  onProgress: (progress: PaperProgress) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (task.told) return writeStory(task.told, task.source.smallCounts, onProgress);
  return task.what === 'letters' ? writeLetters(task, onProgress) : writeDossier(task, onProgress);
}

async function writeDossier({ format, source }: PaperTask, onProgress: (progress: PaperProgress) => void) {
  let studied = 0;
  const studies = studiesOf(source, (step) => onProgress({ progress: (STUDIED * studied++) / STUDIES, step }));
  onProgress({ progress: STUDIED, step: TELLING });
  const dossier = dossierOf({ ...source, studies });
  onProgress({ progress: TOLD, step: WRITING });
  if (format === 'xlsx') return dossierWorkbook(cleanDossier(dossier));
  const { now, before } = source;
  return renderDossier(dossier, format, { now, before }, (done, of, step) =>
    onProgress({ progress: TOLD + ((1 - TOLD) * done) / of, step }),
  );
}

async function writeStory(told: ToldStory, smallCounts: boolean, onProgress: (progress: PaperProgress) => void) {
  onProgress({ progress: 0, step: WRITING });
  const { storyDocument } = await import('./render/pptx/story-document.ts');
  return storyDocument(told, smallCounts, (done, of, next) =>
    onProgress({
      progress: done / (of + 1),
      step: next ? paperName('drawing', { caption: next.caption }) : WRITING,
    }),
  );
}

async function writeLetters({ format, source }: PaperTask, onProgress: (progress: PaperProgress) => void) {
  onProgress({ progress: 0, step: LETTERS });
  const letters = cleanTexts(lettersOf(source));
  onProgress({ progress: 0.5, step: WRITING });
  return format === 'docx' ? lettersDocument(letters, source.locale) : lettersWorkbook(letters, source.locale);
}

const TELLING: LocalName = { zh: '编写各章内容', en: 'Telling the chapters' };
const WRITING: LocalName = { zh: '写入文件', en: 'Writing the file' };
const LETTERS: LocalName = { zh: '查找换学校的小区', en: 'Finding the compounds that change school' };
