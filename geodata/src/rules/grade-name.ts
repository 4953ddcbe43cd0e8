export { gradeName } from '../model/index.ts';
