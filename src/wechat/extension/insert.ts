/**
 * Inserts one fragment at the caret of the public account's editor through the interface that Tencent
 * documents (`__MP_Editor_JSAPI__`), and reads the article back. The function runs in the page's own world and
 * is carried there as text, so it uses nothing from outside itself. It saves nothing, publishes nothing,
 * replaces nothing and reads no cookie.
 */

/** What came of it. `text` is what the editor itself said, where it said something. */
export interface Answer {
  readonly kind:
    | 'inserted'
    | 'not-found'
    | 'unread'
    | 'refused'
    | 'threw'
    | 'not-ready'
    | 'no-answer'
    | 'absent';
  readonly text: string;
}

export interface Patience {
  /** How long each answer of the editor is waited for. */
  readonly timeoutMs: number;
  /** How often it is looked whether the interface is there and ready. */
  readonly pollMs: number;
}

/** No error table is published and no duration: ten seconds is what a slow office line needs. */
export const PATIENCE: Patience = { timeoutMs: 10_000, pollMs: 250 };

export async function insertInPage(html: string, { timeoutMs, pollMs }: Patience): Promise<Answer> {
  interface Call {
    apiName: string;
    apiParam: Record<string, unknown>;
    sucCb: (result: unknown) => void;
    errCb: (error: unknown) => void;
  }
  type Outcome = { how: 'yes' | 'no' | 'threw' | 'silent'; value: unknown };
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const until = Date.now() + timeoutMs;

  /** What a page says of an error may be anything; a short text of it is shown. */
  const textOf = (value: unknown): string => {
    const said =
      typeof value === 'string'
        ? value
        : value && typeof value === 'object'
          ? ((value as Record<string, unknown>).errMsg ?? (value as Record<string, unknown>).message)
          : undefined;
    return typeof said === 'string' ? said.replace(/\s+/g, ' ').trim().slice(0, 80) : '';
  };

  const api = () => {
    const found = (window as unknown as Record<string, unknown>).__MP_Editor_JSAPI__ as
      | { invoke?: unknown }
      | undefined;
    return typeof found?.invoke === 'function' ? (found as { invoke: (call: Call) => void }) : null;
  };
  let editor = api();
  while (!editor && Date.now() < until) {
    await pause(pollMs);
    editor = api();
  }
  if (!editor) return { kind: 'absent', text: '' };
  const found = editor;

  const call = (apiName: string, apiParam: Record<string, unknown> = {}): Promise<Outcome> =>
    new Promise((resolve) => {
      setTimeout(() => resolve({ how: 'silent', value: null }), timeoutMs);
      try {
        found.invoke({
          apiName,
          apiParam,
          sucCb: (value) => resolve({ how: 'yes', value }),
          errCb: (value) => resolve({ how: 'no', value }),
        });
      } catch (error) {
        resolve({ how: 'threw', value: error });
      }
    });

  let ready = false;
  do {
    const { how, value } = await call('mp_editor_get_isready');
    if (how === 'silent') return { kind: 'no-answer', text: '' };
    if (how === 'threw') return { kind: 'threw', text: textOf(value) };
    ready = how === 'yes' && (value as { isReady?: unknown } | null)?.isReady === true;
    if (!ready) await pause(pollMs);
  } while (!ready && Date.now() < until);
  if (!ready) return { kind: 'not-ready', text: '' };

  /** The words of a piece of HTML without spaces; nothing in it is run or loaded. */
  const wordsOf = (text: string): string =>
    (new DOMParser().parseFromString(text, 'text/html').body.textContent ?? '').replace(/\s+/g, '');
  const wanted = wordsOf(html);
  const timesIn = async (): Promise<number | null> => {
    const { how, value } = await call('mp_editor_get_content');
    const content = (value as { content?: unknown } | null)?.content;
    if (how !== 'yes' || typeof content !== 'string') return null;
    return wordsOf(content).split(wanted).length - 1;
  };

  // The same figure may stand in the article already.
  const before = await timesIn();
  const { how, value } = await call('mp_editor_insert_html', { html, isSelect: false });
  if (how === 'silent') return { kind: 'no-answer', text: '' };
  if (how === 'threw') return { kind: 'threw', text: textOf(value) };
  if (how === 'no') return { kind: 'refused', text: textOf(value) };
  const after = await timesIn();
  // Without having read it before, nobody knows whether these words are the new ones.
  if (after === null || (before === null && after > 0)) return { kind: 'unread', text: '' };
  return { kind: after > (before ?? 0) ? 'inserted' : 'not-found', text: '' };
}

const KINDS = ['inserted', 'not-found', 'unread', 'refused', 'threw', 'not-ready', 'no-answer', 'absent'];

/** What a tab answered, checked: a page may have put itself in the way of what ran there. */
export function checkedAnswer(value: unknown): Answer | null {
  const { kind, text } = (value ?? {}) as Partial<Record<keyof Answer, unknown>>;
  if (typeof kind !== 'string' || !KINDS.includes(kind) || typeof text !== 'string') return null;
  return { kind: kind as Answer['kind'], text: text.slice(0, 80) };
}

const COPY = '请点“复制”，再到编辑器里粘贴（Ctrl+V）。';

/** What is said of each answer: what happened, and what to do. */
export function sentenceOf({ kind, text }: Answer): string {
  const said = text ? `（编辑器说：${text}）` : '';
  switch (kind) {
    case 'inserted':
      return '已插入光标处，并在正文里读到。还没有保存，请自己检查后保存。';
    case 'not-found':
      return `编辑器说已插入，但正文里没有读到。请看一眼正文；没有的话，${COPY}`;
    case 'unread':
      return '编辑器说已插入，但没有让我们读回正文。请看一眼正文是否已有。';
    case 'refused':
      return `编辑器没有接受${said}。请先在正文里点一下要插入的位置再试；仍不行时，${COPY}`;
    case 'threw':
      return `编辑器出错，没有插入${said}。请刷新公众号页面再试；仍不行时，${COPY}`;
    case 'not-ready':
      return '编辑器还没有准备好。请等正文能输入文字后再试。';
    case 'no-answer':
      return `编辑器没有答复，不知道有没有插入。请看一眼正文；没有的话，${COPY}`;
    case 'absent':
      return `这个页面没有提供插入接口。请打开“图文消息”的编辑页再试；仍不行时，${COPY}`;
  }
}
