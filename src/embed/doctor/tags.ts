/** What became of the tags: eaten, garbled, misspelt, hidden. */
import { nearest } from '../../report/find.ts';
import type { Diagnosis } from './codes.ts';
import { EXAMPLE_LINK, link, named, openTag, readTag, wholeTag, wordsOf, writeTag } from './source.ts';

/** As much of a widget as the doctor looks at; `state` is there once its script has run. */
export interface Widget extends HTMLElement {
  readonly state?: string;
}

const selector = (names: readonly string[]) => names.map((name) => `xx-${name}`).join();

/** The sentence that a widget shows in its place. */
const problemOf = ({ shadowRoot, localName }: Widget): string =>
  (shadowRoot?.querySelector('.problem')?.textContent || '').replace(`${localName}：`, '').trim();

/** What no words of a figure are: with one of these inside, a tag has swallowed what follows it. */
const SWALLOWED = 'h1,h2,h3,h4,nav,form,script,main,header,footer,article,section,iframe,xx-report';

/** Attributes that hold no words, in which Chinese quotation marks are at home. */
const CODED = /^(?:of|report|src|value|target|variant|theme|kind|size|level|depth|view|as-of|period)$/;

/** What is wrong with a tag as it is written, whether or not the script has run. */
export function writingTrouble(element: Element, names: readonly string[]): Diagnosis | undefined {
  const { localName, attributes } = element;
  const quoted = [...attributes].filter(
    ({ name, value }) => /[“”]/.test(name) || (CODED.test(name) && /[“”＂]/.test(value)),
  );
  if (quoted.length) {
    // Unquoted, a list of ids falls apart into attributes of their own.
    const text = [...attributes]
      .map(({ name, value }) => (value ? `${name}="${value}"` : name))
      .join(' ')
      .replace(/["“”＂]+/g, '"')
      .replace(/="([^"=]*)" ([^"=]*)"/g, '="$1 $2"');
    return {
      code: 'quotes',
      message: `${named(element)} 用了中文引号，请改为英文引号`,
      paste: `<${localName} ${text}>${element.children.length ? '' : `${wordsOf(element)}</${localName}>`}`,
    };
  }
  const of = element.getAttribute('of') || '';
  if (/[\uff01-\uff5e\u3000、，；]/.test(of)) {
    const half = of
      .normalize('NFKC')
      .replace(/[、,;\s]+/g, ' ')
      .trim();
    return {
      code: 'wide-characters',
      message: `${named(element)} 的编号里有全角字符，编号只用半角，几个编号之间用空格`,
      paste: wholeTag(element, { of: half }),
    };
  }
  if (localName !== 'xx-report' && element.querySelector(`${selector(names)},${SWALLOWED}`))
    return {
      code: 'not-closed',
      message: `${named(element)} 没有收尾，后面的内容都被它包了进去。自定义标签不能写成 <… />`,
      paste: `${openTag(element)}</${localName}>`,
    };
  return undefined;
}

/** A tag that is not one of ours, and looks as if it should be. */
export function misspelt(element: Element, names: readonly string[]): Diagnosis | undefined {
  const { localName } = element;
  const known = [...names, 'report'];
  const stranger = /^xx-/.test(localName)
    ? !known.includes(localName.slice(3)) && !window.customElements?.get(localName)
    : element instanceof HTMLUnknownElement && /^xx/.test(localName);
  if (!stranger) return undefined;
  const name = localName.replace(/^xx[-_:.]?/, '');
  const near = nearest(name, known);
  return {
    code: 'unknown-tag',
    message: `没有 <${localName}> 这个标签${near ? `，最接近的是 <xx-${near}>` : ''}`,
    paste: near ? wholeTag(element).split(localName).join(`xx-${near}`) : undefined,
  };
}

/** A rung that names no widget: `<a href="#xx-progess/…">`, `<table data-xx="progess">`. */
export function misspeltRung(rung: Element, names: readonly string[]): Diagnosis | undefined {
  const attribute = ['data-xx', 'href'].find((name) => rung.hasAttribute(name)) || '';
  const value = rung.getAttribute(attribute) || '';
  const name = (attribute === 'href' ? /#xx-([a-z-]+)/ : /^(?:xx-)?([a-z-]+)$/).exec(value)?.[1];
  if (!name || names.includes(name) || /^(?:off|report)$/.test(name)) return undefined;
  const near = nearest(name, names);
  return {
    code: 'unknown-tag',
    message: `${named(rung)}：没有名为 ${name} 的组件${near ? `，最接近的是 ${near}` : ''}`,
    paste: near ? wholeTag(rung, { [attribute]: value.replace(name, near) }) : undefined,
  };
}

/** What a widget itself says is wrong with its tag. */
export function stateTrouble(widget: Widget): Diagnosis | undefined {
  const { state, localName } = widget;
  const tag = named(widget);
  const said = problemOf(widget);
  if (state === 'empty')
    return { code: 'nothing-to-show', message: `${tag}：报告或 items 里没有可显示的内容` };
  if (state !== 'not-found' && state !== 'invalid') return undefined;
  const own = [...widget.attributes].filter(({ name }) => !/^(?:class|id|lang|title|style)$/.test(name));
  if (!own.length)
    return {
      code: 'attributes-eaten',
      message: `${tag} 没有属性，编辑器可能把它们删掉了，请改用链接`,
      paste: link({ tag: localName, attributes: { of: '编号' }, words: wordsOf(widget) }),
    };
  // The widget quotes what it found and what it would take: `of="a"`, or one of "x", "y".
  const quoted = (said.match(/"[^"]*"/g) || []).map((text) => text.slice(1, -1));
  const wrong = own.find(({ value }) => quoted.some((text) => value.split(/\s+/).includes(text)));
  const found = quoted.find((text) => wrong?.value.split(/\s+/).includes(text)) || '';
  const others = quoted.filter((text) => text !== found);
  const near = state === 'not-found' ? others[others.length - 1] : nearest(found, others);
  return {
    code: state === 'invalid' ? 'wrong-attribute' : 'wrong-id',
    message: `${tag}：${said}`,
    paste: wrong && near ? wholeTag(widget, { [wrong.name]: wrong.value.replace(found, near) }) : undefined,
  };
}

/** What the page's styles do to a widget that has drawn. */
export function layoutTrouble(widget: Widget): Diagnosis | undefined {
  const { localName } = widget;
  const tag = named(widget);
  const hiding = hiddenBy(widget);
  if (hiding)
    return {
      code: 'hidden',
      message: `${tag} 被隐藏了：${hiding === widget ? '它自己' : named(hiding)} 是 display: none`,
      paste: hiding === widget ? `${localName} { display: block !important; }` : undefined,
    };
  // In a panel that is closed nothing can be said.
  if (!widget.getClientRects().length && getComputedStyle(widget).display !== 'contents') return undefined;
  const { display, visibility, opacity } = getComputedStyle(widget);
  if (visibility === 'hidden' || opacity === '0')
    return {
      code: 'invisible',
      message: `${tag} 被网页的样式设为看不见（${visibility === 'hidden' ? 'visibility: hidden' : 'opacity: 0'}）`,
      paste: `${localName} { visibility: visible !important; opacity: 1 !important; }`,
    };
  if (/^(?:inline|contents)$/.test(display))
    return {
      code: 'display',
      message: `${tag} 被网页的样式改成了 display: ${display}，应为块级`,
      paste: `${localName} { display: block !important; }`,
    };
  const { width } = widget.getBoundingClientRect();
  if (width < 120)
    return {
      code: 'narrow',
      message: `${tag} 所在的栏只有 ${Math.round(width)} 像素宽，至少留 160 像素`,
      paste: `${localName} { min-width: 160px; }`,
    };
  return undefined;
}

/** Panels that open when a reader asks for them are hidden for a reason. */
const PANEL =
  /tab(?!le)|panel|slide|swiper|carousel|accordion|collapse|modal|dialog|popup|layer|drop|menu|more|con\d|box\d|item\d/i;

/** What hides an element for good. */
function hiddenBy(element: Element): Element | null {
  const above: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement || (at.getRootNode() as ShadowRoot).host)
    above.push(at);
  const hiding = above.find((at) => getComputedStyle(at).display === 'none');
  if (!hiding || hiding === element) return hiding || null;
  const panel = above.some(
    (at) =>
      at.matches('[hidden],[aria-hidden=true],[role=tabpanel],dialog,details') ||
      PANEL.test(`${at.id} ${at.getAttribute('class') || ''}`),
  );
  return panel ? null : hiding;
}

/** Tags that stand on the page as text (`escaped`), or, where no other is, in a place where none can live. */
export function lostTags(page: Document, names: readonly string[], alive: boolean): Diagnosis | undefined {
  const pattern = new RegExp(`<xx-(?:${names.join('|')}|report)[\\s/>]`);
  const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  let dead: Diagnosis | undefined;
  while (walker.nextNode()) {
    const { nodeType, data, parentElement } = walker.currentNode as Text | Comment;
    const inside = parentElement?.localName || '';
    if (!pattern.test(data) || parentElement?.closest('pre,code,#xx-doctor')) continue;
    if (nodeType === Node.COMMENT_NODE)
      dead = dead || {
        code: 'in-comment',
        message: `标签 ${quotedTag(data)} 写在注释 <!-- --> 里，不会显示，请移到注释外面`,
        paste: pasted(data),
      };
    else if (/^(?:script|noscript|textarea|style|title|iframe|xmp)$/.test(inside))
      dead = dead || deadIn(inside, data);
    else {
      const found = readTag(data);
      return {
        code: 'escaped',
        message: `标签 ${quotedTag(data)} 被编辑器转成了文字（&lt;xx-…&gt;），请在“源代码”方式下粘贴，或改用链接`,
        paste: !found ? EXAMPLE_LINK : found.tag === 'xx-report' ? writeTag(found) : link(found),
      };
    }
  }
  if (alive) return undefined;
  const template = [...page.querySelectorAll('template')].find(({ innerHTML }) => pattern.test(innerHTML));
  return dead || (template && deadIn('template', template.innerHTML));
}

const quotedTag = (data: string): string => (/<xx-[^>]*>?/.exec(data)?.[0] || '').slice(0, 80);

const pasted = (data: string): string | undefined => {
  const found = readTag(data);
  return found ? writeTag(found) : undefined;
};

const deadIn = (place: string, data: string): Diagnosis => ({
  code: 'in-dead-place',
  message: `标签 ${quotedTag(data)} 写在 <${place}> 里，不会显示，请移到正文`,
  paste: pasted(data),
});
