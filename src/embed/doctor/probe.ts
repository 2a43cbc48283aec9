/** Asks the server and the page's policy, which the document itself does not show. */

/** How an address answers. */
export interface Answer {
  /** HTTP status; 0 where no answer could be read. */
  readonly status: number;
  readonly type: string;
  /** The server forbids guessing another type. */
  readonly nosniff: boolean;
  /** The directive of the page's policy that blocks it. */
  readonly blocked?: string;
  /** There was an answer, which the other site does not let this page read. */
  readonly opaque?: boolean;
}

/** What the page's policy says to an address while `act` uses it. */
async function watched(url: string, act: () => Promise<void>): Promise<string | undefined> {
  let blocked: string | undefined;
  const watch = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (url.indexOf(blockedURI) === 0) blocked = effectiveDirective.replace(/-elem$/, '');
  };
  document.addEventListener('securitypolicyviolation', watch);
  await act();
  document.removeEventListener('securitypolicyviolation', watch);
  return blocked;
}

/** The event of a violation comes a moment after the refusal. */
const moment = () => new Promise<void>((resolve) => setTimeout(resolve, 50));

/** Reads an address as the widgets read a report. */
export async function ask(url: string): Promise<Answer> {
  let answer: Answer = { status: 0, type: '', nosniff: false };
  const blocked = await watched(url, async () => {
    try {
      const { status, headers } = await fetch(url, { credentials: 'same-origin', cache: 'no-store' });
      const nosniff = /nosniff/i.test(headers.get('x-content-type-options') || '');
      answer = { status, type: headers.get('content-type') || '', nosniff };
    } catch {
      await moment();
    }
  });
  if (blocked || answer.status) return { ...answer, blocked };
  const opaque = await fetch(url, { mode: 'no-cors', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  return { ...answer, opaque };
}

/** Whether the browser can load a script, and which directive keeps it from that. Nothing of it runs. */
export async function loads(url: string, nonce = ''): Promise<{ blocked?: string; loaded: boolean }> {
  let loaded = false;
  const blocked = await watched(url, async () => {
    const link = document.createElement('link');
    link.rel = 'preload';
    link.setAttribute('as', 'script');
    link.nonce = nonce;
    link.href = url;
    await new Promise<void>((resolve) => {
      link.onload = () => {
        loaded = true;
        resolve();
      };
      link.onerror = () => resolve();
      // A browser that does not know preload says nothing.
      setTimeout(resolve, 2000);
      document.head.appendChild(link);
    });
    if (!loaded) await moment();
    document.head.removeChild(link);
  });
  return { blocked, loaded };
}

/** Whether a file is what its `integrity` says. */
export const matches = (url: string, integrity: string): Promise<boolean> =>
  fetch(url, { integrity, cache: 'no-store' }).then(
    () => true,
    () => false,
  );
