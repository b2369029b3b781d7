import { between } from './argument.ts';

/**
 * Voting power of holders whose shares carry more votes than everybody else's one: s × v / (s × v + (1 − s)).
 *
 * @param share of all shares, 0 to 1
 * @param votes each of those shares carries, 1 to 100
 * @returns a fraction of all votes
 */
export function votingPower(share: number, votes: number): number {
  between('share', share, 0, 1);
  between('votes', votes, 1, 100);
  return (share * votes) / (share * votes + (1 - share));
}
