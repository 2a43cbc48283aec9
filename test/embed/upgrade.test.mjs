// The one script makes the widget of whichever rung is left, keeps what stood there, and leaves alone what is no
// figure.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawn, pageOf, REPORT, said, useSite } from '../e2e/harness.mjs';

const { visit } = await useSite();

const head = '<link rel="stylesheet" href="xx-widgets.css"><script src="xx-widgets.js" defer></script>';
const provider = `<xx-report src="${REPORT}"></xx-report>`;
const link = (fragment, text = '加装电梯新开工 74 台') => `<a href="${fragment}">${text}</a>`;
const lift = link('#xx-progress/lift-2021-start');
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

/** Of each widget of the page: tag, state, its sentence and the rung that is kept inside. */
const widgetsOn = (page) =>
  page.$$eval('xx-progress,xx-indicator,xx-compare,xx-timeline', (widgets) =>
    widgets.map((widget) => ({
      tag: widget.localName,
      state: widget.state,
      sentence: widget.shadowRoot.querySelector('.sentence')?.textContent ?? '',
      kept: widget.firstElementChild?.localName,
    })),
  );

/** Opens a page; the last paragraph is a rung of its own, by which is seen that all others have been looked at. */
async function climbed(body, options = {}) {
  const last = `<p id="last">${link('#xx-indicator/tax-2021')}</p>`;
  const visited = await visit({ html: pageOf(provider + body + last, { head }), ...options });
  await visited.page.waitForSelector('#last xx-indicator');
  await drawn(visited.page);
  const widgets = await widgetsOn(visited.page);
  return { ...visited, widgets: widgets.slice(0, -1) };
}

const sentence = (attributes) => said('progress', attributes)[0];

describe('a link on a line of its own', () => {
  it('becomes the widget, and stays inside it', async () => {
    const { widgets, page, log } = await climbed(`<p>${lift}</p>`);
    assert.deepEqual(widgets, [
      {
        tag: 'xx-progress',
        state: 'ready',
        sentence: sentence({ of: 'lift-2021-start' }),
        kept: 'a',
      },
    ]);
    assert.equal(await page.$eval('p a', ({ textContent }) => textContent), '加装电梯新开工 74 台');
    assert.deepEqual(log.errors, []);
    assert.deepEqual(log.warnings, []);
  });

  it('carries its attributes, several ids and figures of its own', async () => {
    const { page, widgets } =
      await climbed(`<p>${link('/a.html?b=c#xx-progress/lift-2021-start?variant=bar')}</p>
<p>${link('#xx-progress/lift-2021-start+lift-2021-complete')}</p>
<p>${link(`#xx-progress?label=${encodeURIComponent('电梯')}&value=74&target=63&unit=${encodeURIComponent('台')}`)}</p>`);
    assert.deepEqual(
      widgets.map(({ state }) => state),
      ['ready', 'ready', 'ready'],
    );
    assert.equal(await page.$eval('[variant=bar]', ({ of }) => of), 'lift-2021-start');
    assert.match(widgets[1].sentence, /新开工.*新竣工/);
    assert.match(widgets[2].sentence, /^电梯 74 台.*117\.46%/);
  });

  it('carries its looks', async () => {
    const { page } = await climbed(
      `<p>${link('#xx-progress/lift-2021-start?mode=elder&data-xx-theme=gov-blue')}</p>`,
    );
    assert.ok(await page.$('xx-progress[mode=elder][data-xx-theme=gov-blue]'));
  });

  it('is seen and can be followed where there is no such figure', async () => {
    const { page, widgets } = await climbed(`<p>${link('/page.html?there#xx-progress/lift-2021-strat')}</p>`);
    assert.deepEqual([widgets[0].state, widgets[0].kept], ['not-found', 'a']);
    const at = await page.$eval('p a', (element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === element;
    });
    assert.ok(at, 'it can be clicked');
    await Promise.all([page.waitForNavigation(), page.click('p a')]);
    assert.match(page.url(), /\?there#xx-progress/);
  });

  it('stands alone also in bold, between line breaks and beside another rung', async () => {
    const { widgets } = await climbed(
      `<p>前一行<br><strong>${lift}</strong><br>后一行</p><div>${lift} ${lift}</div><p>&nbsp;${lift}</p>`,
    );
    assert.equal(widgets.length, 4);
  });

  it('can say nothing but what the tag can: no handler, no style, no report of another host', async () => {
    const { page, log } = await climbed(
      `<p>${link('#xx-progress/lift-2021-start?onclick=alert(1)&style=color:red&id=x&class=y&report=https://elsewhere.invalid/r.json')}</p>`,
    );
    const names = await page.$eval('xx-progress', (widget) => widget.getAttributeNames());
    assert.deepEqual(names, ['of']);
    assert.match(log.warnings.join(), /没有采用别处的报告 https:\/\/elsewhere\.invalid/);
    assert.ok(log.requests.every((address) => !address.includes('elsewhere')));
  });

  it('whose widget does not exist stays a link, with the nearest name in the console', async () => {
    const { page, log } = await climbed(`<p>${link('#xx-progess/lift-2021-start')}</p>`);
    assert.match(log.warnings.join(), /没有名为 <xx-progess> 的组件，最接近的是 <xx-progress>/);
    assert.equal(await page.$$eval('p > a', (links) => links.length), 1);
  });
});

describe('a link that is no figure of its own stays a link', () => {
  for (const [name, html] of [
    ['inside a sentence', `<p>今年${lift}，超过目标。</p>`],
    ['with a full stop behind it', `<p>${lift}。</p>`],
    ['beside a date in a list of news', `<ul><li>${lift}<span>2022-02-01</span></li></ul>`],
    ['in navigation', `<nav>${lift}</nav>`],
    ['in source text', `<pre>${lift}</pre><code>${lift}</code>`],
    ['in an editor', `<div contenteditable="true"><p>${lift}</p></div>`],
    ['where the page says so', `<div data-xx="off"><p>${lift}</p></div>`],
    ['to an item of a timeline', `<p>${link('#xx-timeline/tianshan5-start')}</p>`],
    ['inside a tag of ours', `<xx-progress of="lift-2021-start"><p>${lift}</p></xx-progress>`],
  ]) {
    it(name, async () => {
      const { widgets, page } = await climbed(html);
      assert.equal(widgets.length, html.includes('<xx-progress') ? 1 : 0);
      const links = html.match(/<a /g).length;
      assert.equal(await page.$$eval('a:not(#last a)', ({ length }) => length), links);
    });
  }

  it('and the item of the timeline is reached by it', async () => {
    const { page } = await climbed(
      `<p>${link('#xx-timeline/tianshan5-start', '天山五村')}</p><xx-timeline></xx-timeline>`,
    );
    await page.click('p a');
    await page.waitForFunction(
      () => document.querySelector('xx-timeline').shadowRoot.activeElement?.dataset.key === 'tianshan5-start',
    );
    assert.equal(await page.$$eval('xx-timeline', ({ length }) => length), 1);
  });
});

describe('a table', () => {
  const rows = '<tr><th>指标</th><td>电梯</td></tr><tr><th>数值</th><td>74 台</td></tr>';
  const target = '<tr><th>目标</th><td>63 台</td></tr>';

  it('with data-xx becomes the widget, with its attributes', async () => {
    const { widgets, page } = await climbed(
      `<table data-xx="progress" data-xx-of="lift-2021-start" data-xx-variant="bar">${rows}</table>`,
    );
    assert.equal(widgets[0].sentence, sentence({ of: 'lift-2021-start' }));
    assert.deepEqual(
      [widgets[0].kept, await page.$$eval('[variant=bar]', ({ length }) => length)],
      ['table', 1],
    );
  });

  it('without an id shows the figure of its cells, as does a list of terms', async () => {
    const { widgets } = await climbed(`<table data-xx="progress">${rows}${target}</table>
<dl data-xx="progress"><dt>指标</dt><dd>电梯</dd><dt>数值</dt><dd>74 台</dd><dt>目标</dt><dd>63 台</dd></dl>
<table><caption>${link('#xx-progress', '电梯')}</caption>${rows}${target}</table>`);
    assert.equal(widgets.length, 3);
    for (const widget of widgets) {
      assert.equal(widget.state, 'ready');
      assert.match(widget.sentence, /^电梯 74 台，目标 63 台，完成 117\.46%（算得），超额 11 台/);
    }
  });

  it('of several figures becomes a comparison', async () => {
    const { widgets } = await climbed(`<table data-xx="compare">
<tr><th>指标</th><th>数值</th><th>目标</th></tr>
<tr><td>新开工</td><td>74 台</td><td>63 台</td></tr>
<tr><td>新竣工</td><td>21 台</td><td>21 台</td></tr></table>`);
    assert.deepEqual([widgets[0].tag, widgets[0].state], ['xx-compare', 'ready']);
  });

  it('that holds no figure is seen as it is, below the sentence that says what is missing', async () => {
    const { widgets, page } = await climbed(
      '<table data-xx="progress"><tr><td>天气</td><td>晴</td></tr></table>',
    );
    assert.equal(widgets[0].kept, 'table');
    assert.notEqual(widgets[0].state, 'ready');
    assert.ok(await page.$eval('td', (cell) => cell.getBoundingClientRect().height > 8));
  });

  it('an element of another kind keeps its place, and the widget stands inside it', async () => {
    const { page } = await climbed(
      '<ul><li data-xx="progress" data-xx-of="lift-2021-start">加装电梯</li></ul>',
    );
    assert.equal(await page.$eval('ul > li > xx-progress', ({ textContent }) => textContent), '加装电梯');
  });
});

describe('what is put into the page later', () => {
  it('is upgraded, once, however it is moved or copied', async () => {
    const { page } = await climbed('<main></main>');
    await page.$eval(
      'main',
      (main, html) => {
        main.innerHTML = html;
      },
      `<section><p>${lift}</p><div data-xx="progress" data-xx-of="lift-2021-start">x</div></section>`,
    );
    await page.waitForFunction(() => document.querySelectorAll('main xx-progress').length === 2);
    await page.evaluate(() => {
      const main = document.querySelector('main');
      const section = main.querySelector('section');
      main.append(section.cloneNode(true));
      main.append(section);
    });
    await drawn(page);
    const counts = await page.$$eval('section', (sections) =>
      sections.map((section) => [
        section.querySelectorAll('xx-progress').length,
        section.querySelectorAll('xx-progress xx-progress').length,
      ]),
    );
    assert.deepEqual(counts, [
      [2, 0],
      [2, 0],
    ]);
  });

  it('is watched for where the page itself has no rung and asks for it with an empty data-xx', async () => {
    const html = pageOf(`<main data-xx></main>${provider}`, { head });
    const { page, log } = await visit({ html });
    await page.waitForFunction(() => [...document.scripts].some(({ src }) => /xx-more/.test(src)));
    await page.waitForNetworkIdle({ idleTime: 100 });
    await page.$eval('main', (main, text) => main.insertAdjacentHTML('beforeend', text), `<p>${lift}</p>`);
    assert.deepEqual(await drawn(page), ['ready']);
    assert.deepEqual(log.errors, []);
  });
});

describe('a page without a rung', () => {
  it('fetches nothing for it', async () => {
    const html = pageOf(
      `${provider}<xx-progress of="lift-2021-start"></xx-progress><a href="#xx-timeline/tianshan5-start">x</a>`,
      { head },
    );
    const { page, log } = await visit({ html });
    await drawn(page);
    assert.deepEqual(
      log.served.filter((path) => /more/.test(path)),
      [],
    );
  });
});

describe('under a strict policy', () => {
  it('every rung is upgraded without a violation', async () => {
    const { widgets, log } = await climbed(
      `<p>${lift}</p><table data-xx="progress" data-xx-of="lift-2021-start"><tr><td>x</td></tr></table>`,
      { policy },
    );
    assert.deepEqual(
      widgets.map(({ state }) => state),
      ['ready', 'ready'],
    );
    assert.deepEqual(log.violations, []);
    assert.deepEqual(log.errors, []);
  });
});
