import { CLAIMS, type JudgedClaim } from '../../model/claims.ts';
import type { Tone } from '../../scene/palette.ts';

/** Whose matter the figure on record is; every other claim's is nobody's in particular. */
const TONES: Readonly<Record<string, Tone>> = {
  interest: 'loss',
  quarter: 'debt',
  outgrow: 'debt',
  needs: 'debt',
  year: 'debt',
  collapse: 'coreweave',
  'new-money': 'cash',
  'openai-loan': 'debt',
  repay: 'debt',
  'one-customer': 'microsoft',
  cancel: 'coreweave',
  ceiling: 'microsoft',
  parting: 'openai',
  late: 'core-scientific',
  denton: 'openai',
  built: 'core-scientific',
  rest: 'core-scientific',
  mine: 'core-scientific',
  front: 'core-scientific',
  profit: 'loss',
};

export const toneOf = ({ id }: JudgedClaim): Tone => TONES[id] ?? 'ink';

export const claimsOf = (group: JudgedClaim['group']): readonly JudgedClaim[] =>
  CLAIMS.filter((claim) => claim.group === group);
