import type { Exhibit } from './exhibit.ts';
import { theBill } from './the-bill/exhibit.ts';
import { theProspectus } from './the-prospectus/exhibit.ts';
import { twoCustomers } from './two-customers/exhibit.ts';
import { yourFuse } from './your-fuse/exhibit.ts';

/** Every exhibit, in the order of the story: their numbers follow from it. */
export const CATALOGUE: readonly Exhibit[] = [theProspectus, twoCustomers, theBill, yourFuse];
