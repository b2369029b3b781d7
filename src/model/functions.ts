import { OUTCOMES } from '../ledger/units.ts';
import { claimsThat } from './claims.ts';
import { LOANS } from './functions-loans.ts';
import { FUSE } from './functions-fuse.ts';
import type { ModelFunctions } from './model-function.ts';

const CLAIMS: ModelFunctions = {
  'claims-judged': {
    about: 'how many claims about the future came to an outcome',
    takes: [{ name: 'outcome', choices: [...OUTCOMES, 'all'] }],
    unit: 'text',
    compute: (figures, [outcome]) =>
      OUTCOMES.filter((each) => outcome === 'all' || outcome === each).reduce(
        (sum, each) => sum + claimsThat(figures, each).length,
        0,
      ),
    show: ([outcome = ''], say) => say(`claims-${outcome}`),
  },
};

/** Every result of the model that a formula of the ledger may ask for. */
export const FUNCTIONS: ModelFunctions = { ...LOANS, ...FUSE, ...CLAIMS };
