export { schoolNumbers } from '@xuetu/geodata/symbology';
