import type { Exhibit } from './exhibit.ts';
import { aMinersBooks } from './a-miners-books/exhibit.ts';
import { aPromiseIsNotRevenue } from './a-promise-is-not-revenue/exhibit.ts';
import { circleOfMoney } from './circle-of-money/exhibit.ts';
import { claimsAndRecord } from './claims-and-record/exhibit.ts';
import { collateralMelts } from './collateral-melts/exhibit.ts';
import { costOfADollar } from './cost-of-a-dollar/exhibit.ts';
import { delayedDraw } from './delayed-draw/exhibit.ts';
import { fiveWires } from './five-wires/exhibit.ts';
import { fromMineToBackbone } from './from-mine-to-backbone/exhibit.ts';
import { goldRushLedger } from './gold-rush-ledger/exhibit.ts';
import { mostlyBorrowed } from './mostly-borrowed/exhibit.ts';
import { powerPromised } from './power-promised/exhibit.ts';
import { promises } from './promises/exhibit.ts';
import { theBill } from './the-bill/exhibit.ts';
import { theMeter } from './the-meter/exhibit.ts';
import { theProspectus } from './the-prospectus/exhibit.ts';
import { twins } from './twins/exhibit.ts';
import { twoCustomers } from './two-customers/exhibit.ts';
import { twoFilings } from './two-filings/exhibit.ts';
import { whatBecameOfIt } from './what-became-of-it/exhibit.ts';
import { whoHoldsTheChips } from './who-holds-the-chips/exhibit.ts';
import { whoHoldsTheVotes } from './who-holds-the-votes/exhibit.ts';
import { whoPays } from './who-pays/exhibit.ts';
import { yourFuse } from './your-fuse/exhibit.ts';

/** Every exhibit, in the order of the story: their numbers follow from it. */
export const CATALOGUE: readonly Exhibit[] = [
  theProspectus,
  twoFilings,
  whatBecameOfIt,
  whoHoldsTheChips,
  whoHoldsTheVotes,
  fiveWires,
  goldRushLedger,
  theMeter,
  circleOfMoney,
  fromMineToBackbone,
  twoCustomers,
  aPromiseIsNotRevenue,
  mostlyBorrowed,
  delayedDraw,
  collateralMelts,
  theBill,
  costOfADollar,
  promises,
  powerPromised,
  twins,
  aMinersBooks,
  whoPays,
  yourFuse,
  claimsAndRecord,
];
