export {
  BROKEN_RULE,
  CHILDREN_CLASSES,
  type ColourClass,
  classOf,
  GROUND,
  GROWTH_CLASSES,
  HOUSEHOLD_CLASSES,
  NO_DATA,
  PRESSURE_CLASSES,
} from '@xuetu/geodata/symbology';
