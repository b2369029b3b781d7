import { scenarioOf, type Choices } from './choices.ts';
import { figure, type Figures } from './figures.ts';
import { contractsChoices, criticsChoices } from './presets.ts';
import { remembering } from './remembering.ts';
import { runway } from './runway.ts';

/** What one may believe about the years after the filing, each by itself. */
export const BELIEFS = ['lent', 'paid', 'ipo', 'growth', 'microsoft', 'rate'] as const;
/** One of `BELIEFS`. */
export type Belief = (typeof BELIEFS)[number];

/** The story's two settings: the critic's, and ours, in which every contract holds. */
export const SETTINGS = ['critic', 'contracts'] as const;
/** One of `SETTINGS`. */
export type Setting = (typeof SETTINGS)[number];

const settingOf = (figures: Figures, setting: Setting): Choices =>
  setting === 'critic' ? criticsChoices(figures) : contractsChoices(figures);

/**
 * A belief as choices: as it shortens the cord, and as it is where it does not hold.
 *
 * - `lent`: nothing more is lent, not even the rest of the second loan; or lenders pay as much of the building as in
 *   2024, and the rest is drawn.
 * - `paid`: CoreWeave pays for all that is built; or customers pay ahead as much of it as they had of the plant of
 *   2024.
 * - `ipo`: the sale of shares brings what it brought in March 2025; or the sum talked of before it.
 * - `growth`: revenue stays at 2024's average quarter; or what is under contract comes in over four years, and revenue
 *   grows with power.
 * - `microsoft`: it leaves whole in 2026; or it stays.
 * - `rate`: the second loan and new ones cost what the second loan costs for customers without an investment grade; or
 *   what it cost on average.
 */
function sides(figures: Figures, belief: Belief): readonly [held: Partial<Choices>, not: Partial<Choices>] {
  const ours = contractsChoices(figures);
  const critics = criticsChoices(figures);
  const rise = figure(figures, 'cw-ddtl2-spread-non-ig') - figure(figures, 'cw-ddtl2-spread-other-ig');
  switch (belief) {
    case 'lent':
      return [
        { borrowed: 0, drawRest: false },
        { borrowed: ours.borrowed, drawRest: true },
      ];
    case 'paid':
      return [{ paidByOthers: 0 }, { paidByOthers: ours.paidByOthers }];
    case 'ipo':
      return [{ ipo: figure(figures, 'cw-ipo-net') }, { ipo: figure(figures, 'ipo-raise-4b') }];
    case 'growth':
      return [
        { revenue: critics.revenue, growth: 0 },
        { revenue: ours.revenue, growth: ours.growth },
      ];
    case 'microsoft':
      return [{ microsoftKept: 0 }, { microsoftKept: 1 }];
    case 'rate':
      return [{ rate: ours.rate + rise }, { rate: ours.rate }];
  }
}

/** Months of cash from the start of 2025, to the end of 2028 at most. */
const monthsOf = remembering(
  (figures, choices: Choices): number => runway(scenarioOf(figures, choices)).months,
  JSON.stringify,
);

/** How long cash lasts on a setting as it stands, in months (see `Runway`). */
export const cordOf = (figures: Figures, setting: Setting): number => monthsOf(figures, settingOf(figures, setting));

/** Months of cord on a setting where nothing is built from the start on. */
export const cordUnbuilt = (figures: Figures, setting: Setting): number =>
  monthsOf(figures, { ...settingOf(figures, setting), built: 0 });

/** What one belief does to the cord of a setting, all others as they are there. Months. */
export interface Wire {
  readonly belief: Belief;
  /** Cord if it holds. */
  readonly held: number;
  /** Cord if it does not. */
  readonly not: number;
  /** By how much the one is shorter than the other. */
  readonly months: number;
}

/**
 * How many months of cash rest on one belief (sensitivity analysis, one input at a time): `months` = `not` − `held`,
 * where `held` and `not` are the months that `runway` gives with the belief and with its contrary, all else as in the
 * setting.
 *
 * @throws RangeError as `scenarioOf` and `runway`
 */
export function wireOf(figures: Figures, setting: Setting, belief: Belief): Wire {
  const choices = settingOf(figures, setting);
  const [ifHeld, ifNot] = sides(figures, belief);
  const [held, not] = [monthsOf(figures, { ...choices, ...ifHeld }), monthsOf(figures, { ...choices, ...ifNot })];
  return { belief, held, not, months: not - held };
}

/** What a belief does to the cord of either setting. */
export type Ranked = { readonly belief: Belief } & Readonly<Record<Setting, Wire>>;

/** Beliefs in the order of the months that they make on both settings together, the greatest first. */
export const rankedWires = remembering(
  (figures): readonly Ranked[] =>
    BELIEFS.map((belief): Ranked => {
      const [critic, contracts] = [wireOf(figures, 'critic', belief), wireOf(figures, 'contracts', belief)];
      return { belief, critic, contracts };
    }).sort((a, b) => b.critic.months + b.contracts.months - a.critic.months - a.contracts.months),
  () => '',
);
