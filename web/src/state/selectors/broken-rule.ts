export { brokenRule } from '@xuetu/geodata/symbology';
