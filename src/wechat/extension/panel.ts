/** The side panel: the studio, and its way into the editor of the tab beside it. */

import { catalog } from '../../../widgets/catalog.ts';
import { decode } from '../../report/load.ts';
import { zhCN } from '../../text/zh-CN.ts';
import { mountStudio } from '../studio/mount.ts';
import type { Inserted } from '../studio/studio.ts';
import { chromeOf, type Tab } from './chrome.ts';
import { checkedAnswer, insertInPage, PATIENCE, sentenceOf } from './insert.ts';

const EDITOR = 'https://mp.weixin.qq.com/*';
const { tabs, scripting } = chromeOf();

/** A shorter wait, for whoever tests the panel; the page that opens it writes no such address. */
const wait = Number(new URLSearchParams(location.search).get('timeout'));
const patience = wait > 0 ? { timeoutMs: Math.min(wait, PATIENCE.timeoutMs), pollMs: 20 } : PATIENCE;

/** The tab to insert into, or why there is none. */
async function editorTab(): Promise<Tab | string> {
  const editors = await tabs.query({ url: EDITOR });
  if (!editors.length)
    return '没有打开公众号后台。请在浏览器里打开 mp.weixin.qq.com 的图文编辑页，再点插入。';
  const beside = (await tabs.query({ active: true, currentWindow: true })).find(({ id }) =>
    editors.some((tab) => tab.id === id),
  );
  if (beside) return beside;
  const [only, another] = editors;
  return only && !another
    ? only
    : `打开了 ${editors.length} 个公众号页面，不知道插到哪一个。请切换到要编辑的那个页面，再点插入。`;
}

async function insert(html: string): Promise<Inserted> {
  try {
    const tab = await editorTab();
    if (typeof tab === 'string') return { done: false, message: tab };
    const [ran] = await scripting.executeScript({
      target: { tabId: tab.id },
      world: 'MAIN',
      func: insertInPage,
      args: [html, patience],
    });
    const answer = checkedAnswer(ran?.result);
    if (!answer)
      return { done: false, message: '公众号页面的答复读不懂，不知道有没有插入。请看一眼正文，或用“复制”。' };
    return { done: answer.kind === 'inserted', message: sentenceOf(answer) };
  } catch {
    // The tab was closed or has gone elsewhere, or the browser forbids it there.
    return { done: false, message: '没有插入：公众号页面已关闭或正在跳转。请等它打开后再试，或用“复制”。' };
  }
}

async function start(): Promise<void> {
  const text = await fetch('report.json')
    .then(async (answer) => decode(new Uint8Array(await answer.arrayBuffer())))
    .catch(() => null);
  const root = document.getElementById('studio') as HTMLElement;
  mountStudio({ root, catalog, words: zhCN, report: text, insert });
}

void start();
