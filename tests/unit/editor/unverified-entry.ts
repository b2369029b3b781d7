/**
 * An entry of the ledger that nobody has looked up, to be put behind the others of `ledger/people.yaml`.
 *
 * @param statement ends in a full stop
 */
export const unverifiedEntry = (id: string, statement: string): string => `
- id: ${id}
  topic: people
  statement: ${statement}
  value: 3
  unit: founders
  asOf: '2024'
  saidBy: CoreWeave
  kind: reported
  source: article
  check:
    verdict: unverified
    note: Not looked up.
`;
