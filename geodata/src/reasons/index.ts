export { moveEdit } from './if-moved.ts';
export * from './reason.ts';
export { type ReasonQuestion, reasonsFor } from './reason-of.ts';
