/**
 * From bytes to a parsed report. Decoding goes by BOM, then by the declared charset, then UTF-8,
 * then GB18030 (`fetch().json()` would read every file as UTF-8 and garble a GBK one).
 */

/** Why a report could not be read. */
export interface LoadFailure {
  readonly cause: 'network' | 'timeout' | 'status' | 'html' | 'json' | 'empty';
  /** The HTTP status, with cause `status`. */
  readonly status?: number;
}

/** A file as read: parsed, not checked. */
export interface LoadedReport {
  readonly raw?: unknown;
  readonly failure?: LoadFailure;
  /** True when no BOM or header named the charset and it was not UTF-8. */
  readonly guessed?: boolean;
}

export interface Decoded {
  readonly text: string;
  readonly guessed: boolean;
}

/** Decodes a file. `contentType` is the header as the server sent it. */
export function decode(bytes: Uint8Array, contentType = ''): Decoded {
  const [a, b] = bytes;
  const bom =
    a === 0xff && b === 0xfe
      ? 'utf-16le'
      : a === 0xfe && b === 0xff
        ? 'utf-16be'
        : a === 0xef && b === 0xbb
          ? 'utf-8'
          : '';
  const declared = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1] ?? '';
  for (const label of [bom, declared, 'utf-8', 'gb18030']) {
    try {
      return {
        text: new TextDecoder(label, { fatal: true }).decode(bytes),
        guessed: label === 'gb18030' && label !== declared,
      };
    } catch {
      // No label, an unknown one, or bytes that are not of this encoding: the next one is tried.
    }
  }
  return { text: new TextDecoder().decode(bytes), guessed: true };
}

/** Parses the text of a report file. */
export function parseReport(text: string): LoadedReport {
  const trimmed = text.trim();
  if (!trimmed || trimmed[0] === '<') return { failure: { cause: trimmed ? 'html' : 'empty' } };
  try {
    return { raw: JSON.parse(trimmed) };
  } catch {
    return { failure: { cause: 'json' } };
  }
}

/** Data on a slow line; past this a reader is told, instead of waiting for ever. */
const TIMEOUT_MS = 20_000;

/** Fetches a text, at an address that may be relative to `base`, and decodes it. Never rejects: what failed is in `failure`. */
export function fetchText(
  url: string,
  base?: URL,
): Promise<Partial<Decoded> & Pick<LoadedReport, 'failure'>> {
  const request = async () => {
    const response = await fetch(base ? new URL(url, base).href : url, { credentials: 'same-origin' });
    if (!response.ok) return { failure: { cause: 'status' as const, status: response.status } };
    return decode(new Uint8Array(await response.arrayBuffer()), response.headers.get('content-type') ?? '');
  };
  // A race and not an AbortController, which Chromium has only from 66 on.
  return new Promise((resolve) => {
    setTimeout(() => resolve({ failure: { cause: 'timeout' } }), TIMEOUT_MS);
    request().then(resolve, () => resolve({ failure: { cause: 'network' } }));
  });
}

/** Fetches and parses a report. Never rejects: what failed is in `failure`. */
export async function fetchReport(url: string): Promise<LoadedReport> {
  const { text = '', guessed, failure } = await fetchText(url);
  return failure ? { failure } : { ...parseReport(text), guessed };
}
