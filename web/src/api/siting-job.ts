import type { InferResponseType } from 'hono/client';
import type { client } from './client.ts';

type Answered<Body, Key extends string> = Extract<Body, Record<Key, unknown>>[Key &
  keyof Extract<Body, Record<Key, unknown>>];

type One = InferResponseType<(typeof client.api.siting)[':job']['$get']>;
type Listed = InferResponseType<(typeof client.api.districts)[':district']['siting']['$get']>;

/** A siting job as the server answers it. */
export type SitingJob = Answered<One, 'job'>;

/** A siting job in the list of a district's, without its curve and its answer. */
export type ListedJob = Answered<Listed, 'jobs'>[number];
