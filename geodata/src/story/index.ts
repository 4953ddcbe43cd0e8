export { changeView } from './change-view.ts';
export * from './decision.ts';
export { insertView } from './insert-view.ts';
export { moveView } from './move-view.ts';
export { removeView } from './remove-view.ts';
export { settledView } from './settled-view.ts';
export * from './snapshot.ts';
export * from './story.ts';
export { type StoryGround, type StoryProblem, storyProblems } from './story-problems.ts';
