export * from './classes-allowed.ts';
export * from './offer-in.ts';
export * from './seats-of.ts';
export * from './share-classes.ts';
export * from './standard-class-size.ts';
