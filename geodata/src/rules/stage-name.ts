export { stageName } from '../model/index.ts';
