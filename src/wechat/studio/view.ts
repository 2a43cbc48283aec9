/** What the studio looks like: three steps side by side where there is room, one at a time where there is not. */

import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { ARTICLE_LIMIT, type Tier } from '../../paint/to-wechat.ts';
import { THEMES } from '../../theme/themes.ts';
import type { ArticleItem, FigureItem, WordsItem } from '../article.ts';
import { TEMPLATES } from '../templates.ts';
import { type Choice, found, WIDGET_NAMES } from './choices.ts';
import { WIDTHS_PX } from './draft.ts';
import type { State, Studio } from './studio.ts';

const THEME_NAMES: Readonly<Record<string, string>> = {
  xianxia: '仙霞红',
  'party-red': '党政红',
  'gov-blue': '政务蓝',
  'eco-green': '生态绿',
  plain: '素色',
};
const TIER_NAMES: Readonly<Record<Tier, string>> = { svg: '动态图', plain: '纯文字表格', png: '图片' };
const TIER_HINTS: Readonly<Record<Tier, string>> = {
  svg: '矢量图形，进入时动一次',
  plain: '不用图形，任何编辑器都留得住',
  png: '先下载 PNG，上传到公众号素材库，再换进文章',
};
const WIDTH_NAMES: Readonly<Record<number, string>> = { 677: '满栏', 480: '中', 320: '小' };
const STEPS = [
  ['choose', '选数字'],
  ['arrange', '排文章'],
  ['look', '看效果'],
] as const;

const counted = (count: number) => count.toLocaleString('zh-CN');
const said = (text: string) => (/[。！？]$/.test(text) ? text : `${text}。`);

export function view(studio: Studio): TemplateResult {
  const { state } = studio;
  return html`<div class="studio" data-step=${state.step}>
    ${headView(studio)}
    <nav class="steps" aria-label="步骤">
      ${STEPS.map(
        ([step, name], index) =>
          html`<button type="button" aria-current=${state.step === step ? 'step' : 'false'} @click=${() => studio.show({ step })}><b>${index + 1}</b>${name}</button>`,
      )}
    </nav>
    <main class="work" id="main">
      ${chooseView(studio)} ${arrangeView(studio)} ${lookView(studio)}
    </main>
    ${footView(studio)} ${state.byHand ? byHandView(studio) : nothing}
  </div>`;
}

/** A button that opens a file. */
const fileButton = (name: string, accept: string, id: string, take: (file: File) => unknown) =>
  html`<label class="file"><input type="file" id=${id} accept=${accept} @change=${(event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    // The same file may be opened again after it was mended.
    if (file) void Promise.resolve(take(file)).finally(() => (input.value = ''));
  }}><span>${name}</span></label>`;

function headView(studio: Studio): TemplateResult {
  const { stock, own, items } = studio.state;
  return html`<header class="head">
    <div class="head-names">
      <h1>公众号图文</h1>
      <p class="report-name">${
        stock ? html`<span>${stock.report.title}</span>` : '还没有打开报告'
      }${own || !stock ? nothing : html` <button type="button" class="plain" id="own-report" @click=${() => studio.closeReport()}>换回自带报告</button>`}</p>
    </div>
    <div class="head-acts">
      ${fileButton('打开报告', '.json,application/json', 'open-report', (file) => studio.openReport(file))}
      ${fileButton('打开草稿', '.json,application/json', 'open-draft', (file) => studio.openDraft(file))}
      <button type="button" id="save-draft" ?disabled=${!items.length} @click=${() => studio.saveDraft()}>保存草稿</button>
    </div>
  </header>`;
}

// ---- 1

function chooseView(studio: Studio): TemplateResult {
  const { stock, groups, search, broken } = studio.state;
  const shown = found(groups, search);
  const count = shown.reduce((sum, { choices }) => sum + choices.length, 0);
  return html`<section class="pane choose" aria-labelledby="choose-title">
    <h2 id="choose-title"><b aria-hidden="true">1</b>选数字</h2>
    <div class="templates" role="group" aria-label="从模板开始">
      ${TEMPLATES.map(
        (template) =>
          html`<button type="button" class="template" data-template=${template.name} title=${template.about} ?disabled=${!stock} @click=${() => studio.useTemplate(template)}><strong>${template.title}</strong><small>${template.about}</small></button>`,
      )}
    </div>
    <label class="search"><span>找数字</span><input type="search" id="search" placeholder="电梯、税收、疫苗……" .value=${live(search)} @input=${(event: Event) => studio.show({ search: (event.target as HTMLInputElement).value })}></label>
    <p class="found" role="status">${search.trim() ? (count ? `找到 ${count} 项` : '没有找到。请换一个说法，或少写几个字。') : nothing}</p>
    <div class="scroll">
      ${broken.length ? html`<p class="note-bad">报告有 ${broken.length} 行没有通过检查，已略去。第一处：${said(broken[0] ?? '')}</p>` : nothing}
      ${repeat(
        shown,
        ({ id }) => id,
        ({ label, choices }, index) =>
          html`<details class="group" ?open=${search.trim() !== '' || index === 0}>
            <summary><span>${label}</span><small>${choices.length}</small></summary>
            <ul>${choices.map((choice) => html`<li>${choiceView(studio, choice)}</li>`)}</ul>
          </details>`,
      )}
    </div>
  </section>`;
}

const choiceView = (studio: Studio, choice: Choice) =>
  html`<button type="button" class="choice" data-choice=${choice.id} @click=${() => studio.add(choice)}><span class="choice-label">${choice.label}</span><span class="choice-value">${choice.value}</span><span class="choice-add" aria-hidden="true">＋</span><span class="unseen">放进文章</span></button>`;

// ---- 2

function arrangeView(studio: Studio): TemplateResult {
  const { items, drag, unkept } = studio.state;
  return html`<section class="pane arrange" aria-labelledby="arrange-title">
    <div class="pane-head">
      <h2 id="arrange-title" tabindex="-1"><b aria-hidden="true">2</b>排文章</h2>
      <div class="pane-acts">
        <button type="button" class="plain" id="back" ?disabled=${!studio.canGoBack} @click=${() => studio.back()}>撤销</button>
        <button type="button" class="plain" id="clear" ?disabled=${!items.length} @click=${() => studio.clear()}>清空</button>
      </div>
    </div>
    ${unkept ? html`<p class="note-bad" role="alert">浏览器没有保存草稿，可能是无痕窗口或空间已满。请用右上角“保存草稿”保存。</p>` : nothing}
    ${
      items.length
        ? html`<div class="all" role="group" aria-label="全部换成"><span>全部换成</span>${swatches('all', '', (theme) => studio.changeAll({ theme }))}</div>`
        : nothing
    }
    <div class="scroll">
      ${
        items.length
          ? html`<ol class="items" data-items>
              ${repeat(
                items,
                ({ key }) => key,
                (item, index) => itemView(studio, item, index),
              )}
            </ol>${drag?.to === items.length ? html`<div class="drop" aria-hidden="true"></div>` : nothing}`
          : html`<div class="empty"><p>文章还是空的。</p><p>在左栏点一个数字，它就放进来；也可以先选一个模板，再增减。</p></div>`
      }
      <div class="more">
        <button type="button" id="add-words" @click=${() => studio.addWords()}>加一段文字</button>
        <button type="button" id="add-source" ?disabled=${items.some(({ kind }) => kind === 'source')} @click=${() => studio.addSource()}>加出处</button>
      </div>
    </div>
  </section>`;
}

const kindName = (item: ArticleItem) =>
  item.kind === 'figure'
    ? `${WIDGET_NAMES[item.widget] ?? item.widget}${item.tier === 'svg' ? '' : ` · ${TIER_NAMES[item.tier]}`}`
    : item.kind === 'words'
      ? '文字'
      : '出处';

function itemView(studio: Studio, item: ArticleItem, index: number): TemplateResult {
  const { items, open, drag } = studio.state;
  const { key } = item;
  const { name, stops } = studio.paintedOf(item);
  const isOpen = open === key;
  return html`<li class="item" data-item=${key} data-dragged=${drag?.key === key ? 'yes' : nothing} data-stopped=${stops.length ? 'yes' : nothing}>
    ${drag?.to === index ? html`<div class="drop" aria-hidden="true"></div>` : nothing}
    <div class="item-head">
      <span class="handle" data-handle title="按住拖动" aria-hidden="true" @pointerdown=${(event: PointerEvent) => studio.dragFrom(event, key)}>⠿</span>
      <div><p class="item-name">${name}</p><div class="item-line"><small class="item-kind"><i class="dot" data-xx-theme=${item.theme}></i>${kindName(item)}</small><div class="item-acts">
        <button type="button" class="plain" data-act="up" aria-label="上移：${name}" ?disabled=${index === 0} @click=${() => studio.step(key, -1)}>上移</button>
        <button type="button" class="plain" data-act="down" aria-label="下移：${name}" ?disabled=${index === items.length - 1} @click=${() => studio.step(key, 1)}>下移</button>
        <button type="button" class="plain" data-act="settings" aria-label="设置：${name}" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => studio.show({ open: isOpen ? null : key })}>设置</button>
        <button type="button" class="plain" data-act="remove" aria-label="移出：${name}" @click=${() => studio.remove(key)}>移出</button>
      </div></div></div>
    </div>
    ${stops.map((stop) => html`<p class="note-bad" data-stop>${said(stop)}</p>`)}
    ${isOpen ? settingsView(studio, item) : nothing}
  </li>`;
}

/** The accents to choose from; their colours are set on them from the themes. */
const swatches = (name: string, chosen: string, choose: (theme: string) => void) =>
  html`<span class="swatches">${THEMES.map(
    ({ name: theme }) =>
      html`<label title=${THEME_NAMES[theme] ?? theme}><input type="radio" name="theme-${name}" value=${theme} .checked=${live(theme === chosen)} @change=${() => choose(theme)}><i class="dot" data-xx-theme=${theme}></i><span class="unseen">${THEME_NAMES[theme] ?? theme}</span></label>`,
  )}</span>`;

function settingsView(studio: Studio, item: ArticleItem): TemplateResult {
  const { key } = item;
  const { pieces } = studio.paintedOf(item);
  const characters = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const own =
    item.kind === 'figure'
      ? figureSettings(studio, item)
      : item.kind === 'words'
        ? wordsSettings(studio, item)
        : nothing;
  return html`<div class="settings">
    ${own}
    <div class="row" role="radiogroup" aria-label="颜色"><span>颜色</span>${swatches(key, item.theme, (theme) => studio.change(key, { theme }))}</div>
    <div class="item-outs">
      ${studio.inserts ? html`<button type="button" data-act="insert" ?disabled=${studio.state.busy} @click=${() => studio.insert(0, key)}>插入这一个</button>` : nothing}
      <button type="button" data-act="copy" @click=${() => studio.copy(0, key)}>复制这一个</button>
      ${
        item.kind === 'figure'
          ? html`<button type="button" data-act="png" @click=${() => studio.savePng(key)}>下载 PNG</button><button type="button" data-act="svg" @click=${() => studio.saveSvg(key)}>下载 SVG</button>`
          : nothing
      }
    </div>
    <p class="size">${counted(characters)} 字符${pieces.length > 1 ? `，分 ${pieces.length} 段` : ''}</p>
  </div>`;
}

function figureSettings(studio: Studio, item: FigureItem): TemplateResult {
  const { key, widget, attributes, tier, widthPx, picture } = item;
  const widgets = studio.widgetsFor(widget, attributes);
  return html`${
    widgets.length > 1
      ? html`<label class="row"><span>样式</span><select data-set="widget" @change=${(event: Event) => studio.change(key, { widget: (event.target as HTMLSelectElement).value })}>${widgets.map(
          (name) =>
            html`<option value=${name} ?selected=${name === widget}>${WIDGET_NAMES[name] ?? name}</option>`,
        )}</select></label>`
      : nothing
  }
    <div class="row" role="radiogroup" aria-label="形式"><span>形式</span><span class="segments">${(
      Object.keys(TIER_NAMES) as Tier[]
    ).map(
      (name) =>
        html`<label title=${TIER_HINTS[name]}><input type="radio" name="tier-${key}" value=${name} .checked=${live(name === tier)} @change=${() => studio.change(key, { tier: name })}><span>${TIER_NAMES[name]}</span></label>`,
    )}</span></div>
    <p class="hint">${TIER_HINTS[tier]}。</p>
    ${
      tier === 'png'
        ? html`<label class="row"><span>图片地址</span><input type="url" data-set="picture" placeholder="https://mmbiz.qpic.cn/……（可不填）" .value=${live(picture)} @change=${(event: Event) => studio.change(key, { picture: (event.target as HTMLInputElement).value.trim() })}></label>`
        : nothing
    }
    ${
      tier === 'svg'
        ? html`<div class="row" role="radiogroup" aria-label="图宽"><span>图宽</span><span class="segments">${WIDTHS_PX.map(
            (width) =>
              html`<label><input type="radio" name="width-${key}" value=${width} .checked=${live(width === widthPx)} @change=${() => studio.change(key, { widthPx: width })}><span>${WIDTH_NAMES[width]}</span></label>`,
          )}</span></div>`
        : nothing
    }`;
}

const wordsSettings = (studio: Studio, { key, heading, text }: WordsItem) =>
  html`<label class="row"><span>标题</span><input type="text" data-set="heading" maxlength="300" .value=${live(heading)} @change=${(event: Event) => studio.change(key, { heading: (event.target as HTMLInputElement).value })}></label>
    <label class="row tall"><span>正文</span><textarea rows="4" data-set="text" maxlength="5000" placeholder="一行一段" .value=${live(text)} @change=${(event: Event) => studio.change(key, { text: (event.target as HTMLTextAreaElement).value })}></textarea></label>`;

// ---- 3

function lookView(studio: Studio): TemplateResult {
  const { screen, still, stripped, items } = studio.state;
  const { stops } = studio.article;
  const screens = [
    ['phone', '手机'],
    ['computer', '电脑'],
  ] as const;
  const page = (look: 'light' | 'dark') =>
    html`<figure class="device" data-look=${look}><figcaption>${screen === 'phone' ? '手机 375' : '电脑 677'} · ${look === 'light' ? '浅色' : '深色'}</figcaption><div class="glass" tabindex="0" role="region" aria-label=${`${screen === 'phone' ? '手机' : '电脑'}${look === 'light' ? '浅色' : '深色'}预览`} @scroll=${scrollTogether}><div class="page" data-page=${look}></div></div></figure>`;
  return html`<section class="pane look" aria-labelledby="look-title">
    <div class="pane-head">
      <h2 id="look-title"><b aria-hidden="true">3</b>看效果</h2>
      <div class="toggles">
        <span class="segments" role="radiogroup" aria-label="屏幕">${screens.map(
          ([name, label]) =>
            html`<label><input type="radio" name="screen" value=${name} .checked=${live(screen === name)} @change=${() => studio.show({ screen: name })}><span>${label}</span></label>`,
        )}</span>
        <label class="check"><input type="checkbox" id="still" .checked=${live(still)} @change=${() => studio.show({ still: !still })}><span>去掉全部动画后的样子</span></label>
        <label class="check"><input type="checkbox" id="stripped" .checked=${live(stripped)} @change=${() => studio.show({ stripped: !stripped })}><span>编辑器处理后</span></label>
      </div>
    </div>
    ${
      stops.length
        ? html`<div class="stops" role="alert"><p>有 ${stops.length} 处要改，改好才能复制：</p><ul>${stops.map(({ name, text }) => html`<li><strong>${name}</strong>：${said(text)}</li>`)}</ul></div>`
        : nothing
    }
    <div class="stage" data-stage=${screen}>
      ${items.length ? html`${page('light')}${page('dark')}` : html`<p class="empty">放进数字后，这里是读者在手机和电脑上看到的样子，浅色和深色并排。</p>`}
    </div>
  </section>`;
}

/** Day and dark show the same place. */
function scrollTogether(event: Event): void {
  const one = event.currentTarget as HTMLElement;
  const share = one.scrollTop / Math.max(1, one.scrollHeight - one.clientHeight);
  for (const other of one.closest('[data-stage]')?.querySelectorAll<HTMLElement>('.glass') ?? []) {
    const top = share * (other.scrollHeight - other.clientHeight);
    if (other !== one && Math.abs(other.scrollTop - top) > 2) other.scrollTop = top;
  }
}

// ---- ways out

function footView(studio: Studio): TemplateResult {
  const { items, busy, said: spoken } = studio.state;
  const { parts, characters, stops } = studio.article;
  const none = !items.length;
  const many = parts.length > 1;
  const inserts = studio.inserts;
  const each = many ? parts.map((_, index) => index) : [0];
  const which = (index: number) => (many ? `第 ${index + 1} 部分` : '');
  return html`<footer class="foot">
    <p class="spoken" role="status" data-tone=${spoken?.tone ?? nothing} id="said">${spoken?.text ?? nothing}</p>
    <div class="foot-row">
      <div class="facts">
        <p class="checked" id="checked" data-tone=${none ? nothing : stops.length ? 'bad' : 'good'}>${none ? '内容检查：还没有内容' : stops.length ? `内容检查：${stops.length} 处要改` : '内容检查：0 处问题'}</p>
        <p class="count" id="count"><meter min="0" max=${ARTICLE_LIMIT} value=${Math.min(characters, ARTICLE_LIMIT)} aria-label="字符数"></meter><span><b>${counted(characters)}</b> / ${counted(ARTICLE_LIMIT)} 字符</span></p>
        ${many ? html`<p class="over" id="over">超过一篇草稿的上限，请分 ${parts.length} 部分依次复制、粘贴；或移出几件，或把图换成“纯文字表格”“图片”。</p>` : nothing}
      </div>
      <div class="outs">
        <button type="button" id="save-html" ?disabled=${none} @click=${() => studio.saveHtml()}>下载 HTML</button>
        <button type="button" id="save-poster" ?disabled=${none} @click=${() => studio.savePoster()}>下载长图</button>
        ${each.map(
          (index) =>
            html`<button type="button" class=${inserts ? '' : 'main'} data-copy=${index} ?disabled=${none || stops.length > 0} @click=${() => studio.copy(index)}>复制${which(index)}到公众号</button>`,
        )}
        ${
          inserts
            ? each.map(
                (index) =>
                  html`<button type="button" class="main" data-insert=${index} ?disabled=${none || busy || stops.length > 0} @click=${() => studio.insert(index)}>插入${which(index) || '全文'}</button>`,
              )
            : nothing
        }
      </div>
    </div>
  </footer>`;
}

/** Opened as a modal by the studio, which puts the focus into the box. */
function byHandView(studio: Studio): TemplateResult {
  const { byHand } = studio.state as State & { byHand: NonNullable<State['byHand']> };
  return html`<dialog class="by-hand" aria-labelledby="by-hand-title" @close=${() => studio.show({ byHand: null })}>
    <h2 id="by-hand-title">请手动复制</h2>
    <p>浏览器没有让本页写剪贴板。框里的内容已经选好，请按 Ctrl+C 复制（Mac 为 ⌘C），再到公众号编辑器里粘贴。粘贴出来是排好的图文，不是代码。</p>
    <textarea readonly rows="8" id="by-hand" aria-label="要复制的内容" .value=${byHand.html} @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()} @copy=${(event: ClipboardEvent) => studio.copyByHand(event)}></textarea>
    <p class="by-hand-said" role="status">${studio.state.said?.text ?? nothing}</p>
    <form method="dialog" class="by-hand-acts"><button class="main" id="by-hand-close">关闭</button></form>
  </dialog>`;
}
