/**
 * From bytes to a checked report. Decoding goes by BOM, then by the declared charset, then UTF-8,
 * then GB18030 (`fetch().json()` would read every file as UTF-8 and garble a GBK one).
 */
import { type CheckedReport, checkReport } from './check.ts';

/** Why a report could not be read, in the order in which it is found out. */
export type LoadFailure =
  | { readonly cause: 'network' | 'timeout' }
  | { readonly cause: 'status'; readonly status: number }
  | { readonly cause: 'html' | 'json' | 'empty' };

export interface LoadedReport extends CheckedReport {
  readonly failure?: LoadFailure;
  /** True when no BOM or header named the charset and it was not UTF-8. */
  readonly guessedEncoding?: boolean;
}

export interface Decoded {
  readonly text: string;
  readonly guessed: boolean;
}

function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // An unknown label or bytes that are not of this encoding: the next one is tried.
    return null;
  }
}

function bomEncoding([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** Decodes a file. `contentType` is the header as the server sent it. */
export function decode(bytes: Uint8Array, contentType = ''): Decoded {
  const declared = bomEncoding(bytes) ?? /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1];
  const asDeclared = declared ? tryDecode(bytes, declared) : null;
  if (asDeclared !== null) return { text: asDeclared, guessed: false };
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, guessed: false };
  return { text: tryDecode(bytes, 'gb18030') ?? new TextDecoder().decode(bytes), guessed: true };
}

/** Reads the text of a report file: JSON, then the check. */
export function readReport(text: string): LoadedReport {
  const trimmed = text.trim();
  const failed = (cause: 'html' | 'json' | 'empty'): LoadedReport => ({
    report: null,
    problems: [],
    failure: { cause },
  });
  if (trimmed === '') return failed('empty');
  if (trimmed.startsWith('<')) return failed('html');
  try {
    return checkReport(JSON.parse(trimmed));
  } catch {
    return failed('json');
  }
}

/** Data on a slow line; past this a reader is told, instead of waiting for ever. */
const TIMEOUT_MS = 20_000;

/** Fetches and checks a report. Never rejects: what failed is in `failure`. */
export async function fetchReport(url: string): Promise<LoadedReport> {
  const failed = (failure: LoadFailure): LoadedReport => ({ report: null, problems: [], failure });
  const request = async (): Promise<LoadedReport> => {
    const response = await fetch(url, { credentials: 'same-origin' });
    if (!response.ok) return failed({ cause: 'status', status: response.status });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { text, guessed } = decode(bytes, response.headers.get('content-type') ?? '');
    return { ...readReport(text), guessedEncoding: guessed };
  };
  // A race and not an AbortController, which Chromium has only from 66 on.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<LoadedReport>((resolve) => {
    timer = setTimeout(() => resolve(failed({ cause: 'timeout' })), TIMEOUT_MS);
  });
  return Promise.race([request().catch(() => failed({ cause: 'network' })), late]).then((loaded) => {
    clearTimeout(timer);
    return loaded;
  });
}
