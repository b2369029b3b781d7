import { formula, type Formula, type Formulas } from './formula.ts';
import { BELIEFS, cordOf, cordUnbuilt, SETTINGS, wireOf, type Setting } from './wires.ts';

const NAMES: Readonly<Record<Setting, string>> = {
  critic: 'the critic’s setting',
  contracts: 'our setting in which every contract holds',
};

const of = (setting: Setting): readonly (readonly [string, Formula])[] => [
  [
    `cord-${setting}`,
    formula(`months of cash by our model, on ${NAMES[setting]}`, (_, figures) => cordOf(figures, setting)),
  ],
  [
    `cord-${setting}-unbuilt`,
    formula(`months of cash by our model, on ${NAMES[setting]}, with nothing more built`, (_, figures) =>
      cordUnbuilt(figures, setting),
    ),
  ],
  ...BELIEFS.map((belief): readonly [string, Formula] => [
    `wire-${belief}-${setting}`,
    formula(
      `months of cash by our model on ${NAMES[setting]}, where the belief does not hold, less those where it does`,
      (_, figures) => wireOf(figures, setting, belief).months,
    ),
  ]),
];

/** Months of cord, and what each belief by itself takes from it or gives. */
export const FUSE: Formulas = Object.fromEntries(SETTINGS.flatMap(of));
