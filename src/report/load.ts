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

/** A file as read: parsed, not checked. With both, `raw` is an earlier copy, and `failure` why it is not today's. */
export interface LoadedReport {
  readonly raw?: unknown;
  readonly failure?: LoadFailure;
  /** What was parsed: the same text again is nothing new. */
  readonly text?: string;
  /** When it was read, as it is printed: `2026-11-25 22:50`. */
  readonly read?: string;
}

/** The first two bytes of a file that says its encoding itself. */
const BOMS: Readonly<Record<string, string>> = {
  '255 254': 'utf-16le',
  '254 255': 'utf-16be',
  '239 187': 'utf-8',
};

/** Decodes a file. `contentType` is the header as the server sent it. */
export function decode(bytes: Uint8Array, contentType = ''): string {
  const [a, b] = bytes;
  const bom = BOMS[`${a} ${b}`] || '';
  const declared = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1] || '';
  for (const label of [bom, declared, 'utf-8', 'gb18030']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes);
    } catch {
      // No label, an unknown one, or bytes that are not of this encoding: the next one is tried.
    }
  }
  return new TextDecoder().decode(bytes);
}

/** Parses the text of a report file. */
export function parseReport(text: string): LoadedReport {
  const trimmed = text.trim();
  if (!trimmed || trimmed[0] === '<') return { failure: { cause: trimmed ? 'html' : 'empty' } };
  try {
    return { raw: JSON.parse(trimmed), text: trimmed };
  } catch {
    return { failure: { cause: 'json' } };
  }
}

/** Data on a slow line; past this a reader is told, instead of waiting for ever. */
const TIMEOUT_MS = 20_000;

/**
 * Fetches a text and decodes it. Never rejects: what failed is in `failure`. With `no-cache` the browser asks
 * the server whether its own copy still holds (ETag, Last-Modified), and gives that one when it does.
 */
export function fetchText(
  url: string,
  cache?: RequestCache,
): Promise<{ text: string } | { failure: LoadFailure }> {
  const request = async () => {
    const response = await fetch(url, { credentials: 'same-origin', cache });
    if (!response.ok) return { failure: { cause: 'status', status: response.status } } as const;
    const type = response.headers.get('content-type') || '';
    return { text: decode(new Uint8Array(await response.arrayBuffer()), type) };
  };
  // A race and not an AbortController, which Chromium has only from 66 on.
  return new Promise((resolve) => {
    setTimeout(() => resolve({ failure: { cause: 'timeout' } }), TIMEOUT_MS);
    request().then(resolve, () => resolve({ failure: { cause: 'network' } }));
  });
}

/** Fetches and parses a report. Never rejects: what failed is in `failure`. */
export const fetchReport = (url: string, cache?: RequestCache): Promise<LoadedReport> =>
  fetchText(url, cache).then((read) => ('text' in read ? parseReport(read.text) : read));
