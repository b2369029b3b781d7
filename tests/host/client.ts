import { Agent, get, type IncomingHttpHeaders } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request as it goes over the wire: nothing is followed, unpacked or cached. */
export const ask = (address: string, headers: Record<string, string> = {}, agent?: Agent): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(address, { headers, ...(agent && { agent }) }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });

/**
 * Asks for addresses in turn, many at once, over connections kept open.
 *
 * @returns what came back otherwise than it should, in words
 */
export async function load(
  expected: ReadonlyMap<string, Buffer>,
  { requests, atOnce, headers }: { requests: number; atOnce: number; headers: Record<string, string> },
): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const all = [...expected];
  const wrong: string[] = [];
  let asked = 0;
  const reader = async () => {
    while (asked < requests) {
      const [address, body] = all[asked++ % all.length] ?? ['', Buffer.alloc(0)];
      try {
        const answer = await ask(address, headers, agent);
        if (answer.status !== 200) wrong.push(`${address}: ${answer.status}`);
        else if (!answer.body.equals(body)) wrong.push(`${address}: ${answer.body.length} bytes of ${body.length}`);
      } catch (error) {
        wrong.push(`${address}: ${String(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, reader));
  agent.destroy();
  return wrong;
}
