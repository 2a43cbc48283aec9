/**
 * The doctor: what keeps a widget from working on this page, and the line to paste. Each check looks at
 * the page as the browser has it, not at its source. Findings are sentences for a webmaster, in Chinese.
 */
import { nearest } from '../report/find.ts';

/** One thing that is wrong, and how to mend it. */
export interface Diagnosis {
  /** Stable name of the check, for tests and for a telephone call: `tag-eaten`. */
  readonly code: string;
  readonly message: string;
  /** What to paste instead, as source text. */
  readonly paste?: string;
}

/** What the doctor cannot see in the document itself. */
export interface Facts {
  /** Names of the widgets: progress, indicator. */
  readonly names: readonly string[];
  /** The versions of the scripts that ran, as they came; undefined when none did. */
  readonly running?: readonly string[];
  /** How an address answers: HTTP status (0: no answer), content type, and the directive of the policy that blocks it. */
  readonly ask: (url: string) => Promise<Answer>;
}
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly blocked?: string;
}

/** As much of a widget as the doctor looks at. */
interface Widget extends HTMLElement {
  readonly state?: string;
}

const SCRIPT_LINE = '<script src="xx-widgets.js" defer></script>';
const STYLE_LINE = '<link rel="stylesheet" href="xx-widgets.css">';
const REPORT_LINE = '<xx-report src="reports/xianxia-2021.json"></xx-report>';
const linkLine = (of = 'lift-2021-start') =>
  `<a href="#xx-progress/${of}">加装电梯新开工 74 台，区目标 63 台</a>`;

const shown = (element: Element): string => {
  const { attributes, localName } = element;
  return `<${localName}${[...attributes].map(({ name, value }) => ` ${name}="${value}"`).join('')}>`.slice(
    0,
    80,
  );
};
const problemOf = (widget: Widget): string =>
  (widget.shadowRoot?.querySelector('.problem')?.textContent || '').replace(/^[\w-]+：/, '');

/** Every part of a page, also inside a portal's own components. */
function everything(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot && !/^xx-/.test(element.localName)
      ? [element, ...everything(element.shadowRoot)]
      : [element],
  );
}

/** What keeps the script from running, when none has. */
async function scriptTrouble(page: Document, { ask, names }: Facts): Promise<Diagnosis[]> {
  const script = [...page.querySelectorAll('script')].find(({ src }) =>
    new RegExp(`/(?:xx-widgets|widgets/(?:${names.join('|')}))[^/]*\\.js(?:[?#]|$)`).test(src),
  );
  const old = !window.customElements || !Element.prototype.attachShadow;
  if (old)
    return [
      {
        code: 'old-kernel',
        message: '这个浏览器内核太旧，不支持自定义标签，读者看到的是标签里的文字。双核浏览器请用极速模式',
        paste: '<meta name="renderer" content="webkit">',
      },
    ];
  if (!script)
    return [
      {
        code: 'no-script',
        message: '页面里没有引用 xx-widgets.js 的脚本，可能被编辑器删掉了',
        paste: SCRIPT_LINE,
      },
    ];
  const { type, src, integrity } = script;
  if (type && !/^(?:text\/javascript|module|application\/javascript)$/i.test(type))
    return [
      {
        code: 'script-type',
        message: `脚本写了 type="${type}"，浏览器不会运行它，请去掉 type`,
        paste: SCRIPT_LINE,
      },
    ];
  const answer = await ask(src);
  if (answer.blocked)
    return [
      {
        code: 'script-blocked',
        message: `网站的安全策略（${answer.blocked}）不准载入 ${src}，请把脚本放在本站，或在策略里加上它的来源`,
      },
    ];
  if (location.protocol === 'https:' && /^http:/.test(src))
    return [
      {
        code: 'script-insecure',
        message: `https 网页不能载入 http 脚本 ${src}，请改为 https 或本站相对地址`,
      },
    ];
  if (!answer.status)
    return [{ code: 'script-unreachable', message: `没有取到脚本 ${src}：网络不通，或对方没有允许跨站读取` }];
  if (answer.status >= 400)
    return [
      { code: 'script-missing', message: `没有取到脚本 ${src}：服务器答复 ${answer.status}，请核对地址` },
    ];
  if (/html/i.test(answer.type))
    return [{ code: 'script-html', message: `地址 ${src} 答复的是网页，不是脚本，请核对地址或登录要求` }];
  if (!/script|^$/i.test(answer.type))
    return [
      {
        code: 'script-mime',
        message: `服务器把 ${src} 标为 ${answer.type}，浏览器可能拒绝运行，应为 text/javascript`,
      },
    ];
  if (integrity)
    return [
      {
        code: 'script-integrity',
        message: '脚本的 integrity 与文件不符，浏览器拒绝运行；请用发布包 integrity.json 里的值，与版本一致',
      },
    ];
  return [{ code: 'script-failed', message: `脚本 ${src} 取到了而没有运行，请看浏览器控制台的第一条错误` }];
}

/** What is wrong with a report's address, by what came of it. */
async function reportTrouble(
  provider: Element,
  widgets: readonly Widget[],
  { ask }: Facts,
): Promise<Diagnosis[]> {
  const src = provider.getAttribute(provider.localName === 'xx-report' ? 'src' : 'report');
  if (!src)
    return [
      { code: 'no-src', message: '<xx-report> 没有写 src，组件不知道到哪里取报告', paste: REPORT_LINE },
    ];
  if (src.startsWith('#')) {
    const inline = document.getElementById(src.slice(1));
    if (!inline)
      return [
        {
          code: 'inline-missing',
          message: `页面里没有 id 为 ${src.slice(1)} 的 <script type="application/json">`,
        },
      ];
    return [];
  }
  const { href } = new URL(src, document.baseURI);
  if (location.protocol === 'file:')
    return [
      {
        code: 'file-protocol',
        message: '网页是从磁盘直接打开的（file:），浏览器不准读报告文件，请放到网站上再看',
      },
    ];
  const failed = widgets.some(({ state }) => /^(?:failed|stale)$/.test(state || ''));
  const answer = await ask(href);
  if (answer.blocked)
    return [
      {
        code: 'report-blocked',
        message: `网站的安全策略（${answer.blocked}）不准读取 ${href}，请在 connect-src 里加上它，或把报告放在本站`,
      },
    ];
  if (answer.status >= 400)
    return [
      { code: 'report-missing', message: `没有取到报告 ${href}：服务器答复 ${answer.status}，请核对地址` },
    ];
  if (!answer.status)
    return new URL(href).origin === location.origin
      ? [{ code: 'report-unreachable', message: `没有取到报告 ${href}：网络不通` }]
      : [
          {
            code: 'report-cors',
            message: `报告在别的网站 ${new URL(href).host}，而它没有允许本站读取（Access-Control-Allow-Origin）；请把报告放在本站`,
            paste: REPORT_LINE,
          },
        ];
  if (/html/i.test(answer.type) && failed)
    return [{ code: 'report-html', message: `地址 ${href} 答复的是网页，不是报告，请核对地址或登录要求` }];
  return [];
}

/** What came of one tag. */
function tagTrouble(widget: Widget, names: readonly string[]): Diagnosis[] {
  const found: Diagnosis[] = [];
  const say = (code: string, message: string, paste?: string) => found.push({ code, message, paste });
  const tag = shown(widget);
  const of = widget.getAttribute('of') || '';
  const within = [...widget.querySelectorAll(names.map((name) => `xx-${name}`).join())];
  if (within.length)
    say(
      'not-closed',
      `${tag} 没有收尾，后面的内容都被它包了进去。自定义标签不能写成 <… />`,
      `${tag}</${widget.localName}>`,
    );
  if (/[“”‘’＂]/.test(of))
    say(
      'quotes',
      `${tag} 用了中文引号，请改为英文引号`,
      `<${widget.localName} of="${of.replace(/[“”‘’＂]/g, '')}"></${widget.localName}>`,
    );
  else if (/[\uff01-\uff5e\u3000，、；]/.test(of))
    say('wide-characters', `${tag} 的编号里有全角字符，编号只用半角，几个编号之间用空格`);
  else if (widget.state && /^(?:not-found|invalid|empty)$/.test(widget.state))
    say(
      { 'not-found': 'wrong-id', invalid: 'wrong-attribute', empty: 'empty-report' }[widget.state] ||
        widget.state,
      `${tag}：${problemOf(widget)}`,
    );
  const { display, visibility, opacity } = getComputedStyle(widget);
  const hiding = hiddenBy(widget);
  if (hiding) say('hidden', `${tag} 被隐藏了：${shown(hiding)} 是 display: none`);
  else if (visibility === 'hidden' || opacity === '0')
    say('invisible', `${tag} 被网页的样式设为不可见（visibility 或 opacity）`);
  else if (/^(?:inline|contents)$/.test(display))
    say(
      'display',
      `${tag} 被网页的样式改成了 display: ${display}，应为块级`,
      `${widget.localName} { display: block !important; }`,
    );
  else if (widget.getBoundingClientRect().width < 100)
    say(
      'narrow',
      `${tag} 所在的栏只有 ${Math.round(widget.getBoundingClientRect().width)} 像素宽，至少要 160 像素`,
    );
  return found;
}

function hiddenBy(element: Element): Element | null {
  for (
    let at: Element | null = element;
    at;
    at = at.parentElement || ((at.getRootNode() as ShadowRoot).host ?? null)
  )
    if (getComputedStyle(at).display === 'none') return at;
  return null;
}

/** Tags that are there as text, or where no tag can live. */
function lostTags(page: Document, names: readonly string[]): Diagnosis[] {
  const pattern = new RegExp(`<xx-(?:${names.join('|')}|report)[\\s>]`);
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  const paste = linkLine();
  while (walker.nextNode()) {
    const { nodeType, data, parentElement } = walker.currentNode as Text | Comment;
    if (!pattern.test(data) || parentElement?.closest('pre, code, xx-report')) continue;
    if (nodeType === Node.COMMENT_NODE)
      return [{ code: 'in-comment', message: '标签写在注释 <!-- --> 里，不会显示', paste }];
    const inside = parentElement?.localName || '';
    if (/^(?:script|noscript|textarea|style)$/.test(inside))
      return [{ code: 'in-dead-place', message: `标签写在 <${inside}> 里，不会显示，请移到正文`, paste }];
    return [
      {
        code: 'escaped',
        message: '标签被编辑器转成了文字（&lt;xx-…），请在“源代码”方式下粘贴，或改用链接',
        paste,
      },
    ];
  }
  for (const template of page.querySelectorAll('template'))
    if (pattern.test(template.innerHTML))
      return [{ code: 'in-dead-place', message: '标签写在 <template> 里，不会显示，请移到正文', paste }];
  return [];
}

/** Everything that the doctor finds on a page, the most telling first; none on a healthy one. */
export async function diagnose(page: Document, facts: Facts): Promise<Diagnosis[]> {
  const { names, running } = facts;
  const found: Diagnosis[] = [];
  const say = (code: string, message: string, paste?: string) => found.push({ code, message, paste });
  const all = everything(page);
  const own = all.filter(({ localName }) => /^xx-/.test(localName));
  const widgets = own.filter(({ localName }) => names.includes(localName.slice(3))) as Widget[];
  const providers = own.filter(({ localName }) => localName === 'xx-report');
  const rungs = page.querySelectorAll('[data-xx], a[href*="#xx-"]');

  const text = [page.title, ...widgets.map(({ textContent }) => textContent || '')].join('');
  if (/\ufffd|锟斤拷|鍔犺|浠欓湠|琛楅亾|鎶ュ憡/.test(text))
    say(
      'charset',
      `文字是乱码：网页声明的编码是 ${page.characterSet}，与文件实际的编码不一致`,
      page.characterSet === 'UTF-8' ? '<meta charset="gbk">' : '<meta charset="utf-8">',
    );
  if (running === undefined) found.push(...(await scriptTrouble(page, facts)));
  else {
    const versions = [...new Set(running)];
    if (versions.length > 1)
      say(
        'two-versions',
        `本页载入了 ${versions.join('、')} 几个版本，由先到的 ${versions[0]} 负责，请只留一个`,
        SCRIPT_LINE,
      );
    else if (running.length > 1)
      say('script-twice', `xx-widgets.js 载入了 ${running.length} 次，只需要一次，请删去多余的`, SCRIPT_LINE);
  }
  for (const { localName } of own) {
    const name = localName.slice(3);
    if (name === 'report' || names.includes(name)) continue;
    const near = nearest(name, [...names, 'report']);
    say(
      'unknown-tag',
      `没有 <${localName}> 这个标签${near ? `，最接近的是 <xx-${near}>` : ''}`,
      near ? `<xx-${near}></xx-${near}>` : '',
    );
  }
  if (!widgets.length && !found.some(({ code }) => code === 'unknown-tag')) {
    const lost = lostTags(page, names);
    if (lost.length) found.push(...lost);
    else if (!rungs.length)
      say(
        'tag-eaten',
        '页面里没有 <xx-…> 标签，也没有可以升级的表格或链接：编辑器把标签删掉了，请改用链接',
        linkLine(),
      );
  }
  const needy = widgets.filter((widget) => widget.hasAttribute('of') && !widget.hasAttribute('report'));
  if (needy.length && !providers.length)
    say('no-report', '页面里没有 <xx-report>，组件不知道到哪里取报告', REPORT_LINE);
  else if (running !== undefined)
    for (const provider of [...providers, ...widgets.filter((widget) => widget.hasAttribute('report'))])
      found.push(...(await reportTrouble(provider, widgets, facts)));
  if (running !== undefined && !found.length)
    for (const widget of widgets) {
      if (widget.state === 'failed') say('report-broken', `${shown(widget)}：${problemOf(widget)}`);
    }
  for (const widget of widgets) found.push(...tagTrouble(widget, names));
  if (
    running !== undefined &&
    widgets.length &&
    ![...page.styleSheets].some(({ href }) => /xx-widgets[^/]*\.css/.test(href || ''))
  )
    say('no-stylesheet', '没有引用 xx-widgets.css：组件画出来之前没有预留位置，页面会跳动', STYLE_LINE);
  if (!page.querySelector('meta[name=renderer]'))
    say(
      'no-renderer',
      '没有 renderer 声明：双核浏览器可能用旧内核打开本页',
      '<meta name="renderer" content="webkit">',
    );
  const compatible =
    page.querySelector('meta[http-equiv="X-UA-Compatible" i]')?.getAttribute('content') || '';
  if (/IE=(?:[5-9]|10|EmulateIE)/i.test(compatible))
    say(
      'ie-mode',
      `网页要求用旧的 IE 方式打开（${compatible}），组件在那里不能运行`,
      '<meta http-equiv="X-UA-Compatible" content="IE=edge">',
    );
  if (!page.doctype)
    say('quirks', '网页没有 <!doctype html>，浏览器按怪异模式排版，大小可能不对', '<!doctype html>');
  if (!page.querySelector('meta[name=viewport]'))
    say(
      'no-viewport',
      '没有 viewport 声明：手机上整页会缩得很小',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
    );
  const codes = new Set<string>();
  // Of one trouble with twenty tags the first two tell enough.
  const counts = new Map<string, number>();
  return found.filter(({ code, message }) => {
    const key = code + message;
    const count = (counts.get(code) || 0) + 1;
    counts.set(code, count);
    if (codes.has(key) || count > 2) return false;
    codes.add(key);
    return true;
  });
}
