/** The network as the tests need it: counted, slow, broken, or answering by hand. */

type Answer = Response | Promise<Response> | (() => Response | Promise<Response>);

export interface Network {
  /** Every address that was fetched, in order. */
  readonly asked: readonly string[];
  /** Gives the page its own network back. */
  restore(): void;
}

/** Puts answers in the place of `fetch`: the next of the list for each request, the last one for ever. */
export function answering(...answers: [Answer, ...Answer[]]): Network {
  const own = window.fetch;
  const asked: string[] = [];
  window.fetch = async (input) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] as Answer;
    asked.push(String(input instanceof Request ? input.url : input));
    const response = await (typeof answer === 'function' ? answer() : answer);
    return response.clone();
  };
  return {
    asked,
    restore() {
      window.fetch = own;
    },
  };
}

export const json = (data: unknown): Response =>
  new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });

/** As a browser does when there is no network, or the page's policy forbids it. */
export const offline = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

let count = 0;

/** An address that nobody has asked for yet, in this page or another of the same browser. */
export const freshAddress = (): string =>
  `/reports/test-${performance.timeOrigin.toString(36).replace('.', '')}-${++count}.json`;
