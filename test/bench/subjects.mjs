// Who takes part in the bench, in what, and how a page carries each before its script has come.

/** The address of a file of a peer on the bench's server. */
const peer = (path) => `/peers/${path}`;

const WIDGET_OF = { ring: 'progress', card: 'indicator', timeline: 'timeline' };
const escaped = (text) => String(text).replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
const percent = (share) => `${(share * 100).toFixed(2)}%`;

const ownTag = (kind, { attributes }) => {
  const tag = `xx-${WIDGET_OF[kind]}`;
  // Something stands below it, so it has a window, as its page in the handbook says.
  const window = kind === 'timeline' ? { size: 'm' } : {};
  const written = Object.entries({ ...attributes, ...window }).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`,
  );
  return `<${tag}${written.join('')}>${escaped(attributes.label ?? '')}</${tag}>`;
};
const ringTag =
  (tag) =>
  (_kind, { attributes, share }) =>
    `<${tag} value="${share * 100}" label="${escaped(attributes.label)}">${percent(share)}</${tag}>`;
const cardTag =
  (tag) =>
  (_kind, { attributes: { label, value, unit, change } }) =>
    `<${tag}><strong slot="header">${escaped(label)}</strong><p><b>${value}</b> ${unit}</p><p>${change}</p></${tag}>`;

/** Ours as one of the built folders on the server has it: `dist`, or `base` with `--compare`. */
const ours = (name, title, folder) => ({
  name,
  title,
  kinds: ['ring', 'card', 'timeline'],
  entry: 'xx-widgets',
  full: true,
  modules: (kind) => [`/${folder}/widgets/${WIDGET_OF[kind]}.js`],
  styles: () => [`/${folder}/xx-widgets.css`],
  still: ownTag,
});

/**
 * - `entry`: the file in subjects/, where it is not the name.
 * - `full`: draws all that ours draws; `peer`: a component or chart that somebody would use instead.
 * - `skips`: lets what is far from the screen wait, as ours does.
 * - `scripts`, `modules`, `styles`: files that the page loads beside the bundle of the entry.
 * - `still`: what the page carries until the script comes; an empty box for those without a tag.
 * - `packages`: whose version is printed.
 */
export const SUBJECTS = [
  { name: 'floor', title: '手写 HTML（下限）floor', kinds: ['ring', 'card', 'timeline'], full: true },
  {
    name: 'floor-skipping',
    title: '手写 + content-visibility',
    kinds: ['ring', 'card', 'timeline'],
    entry: 'floor',
    full: true,
    skips: true,
  },
  ours('xx-widgets', '仙霞数说 xx-widgets', 'dist'),
  { name: 'bare-lit', title: 'Lit, 1 template', kinds: ['ring', 'card', 'timeline'], packages: ['lit'] },
  {
    name: 'shoelace-ring',
    title: 'Shoelace',
    kinds: ['ring'],
    peer: true,
    still: ringTag('sl-progress-ring'),
    packages: ['@shoelace-style/shoelace'],
  },
  {
    name: 'shoelace-card',
    title: 'Shoelace',
    kinds: ['card'],
    peer: true,
    still: cardTag('sl-card'),
    packages: ['@shoelace-style/shoelace'],
  },
  {
    name: 'webawesome-ring',
    title: 'Web Awesome',
    kinds: ['ring'],
    peer: true,
    still: ringTag('wa-progress-ring'),
    packages: ['@awesome.me/webawesome'],
  },
  {
    name: 'webawesome-card',
    title: 'Web Awesome',
    kinds: ['card'],
    peer: true,
    still: cardTag('wa-card'),
    packages: ['@awesome.me/webawesome'],
  },
  { name: 'progressbar', title: 'progressbar.js', kinds: ['ring'], peer: true, packages: ['progressbar.js'] },
  { name: 'chartjs', title: 'Chart.js', kinds: ['ring'], peer: true, packages: ['chart.js'] },
  { name: 'echarts-svg', title: 'ECharts (svg)', kinds: ['ring'], peer: true, packages: ['echarts'] },
  { name: 'echarts-canvas', title: 'ECharts (canvas)', kinds: ['ring'], peer: true, packages: ['echarts'] },
  { name: 'antd-ring', title: 'Ant Design', kinds: ['ring'], peer: true, packages: ['antd', 'react'] },
  { name: 'antd-card', title: 'Ant Design', kinds: ['card'], peer: true, packages: ['antd', 'react'] },
  {
    name: 'antd-timeline',
    title: 'Ant Design',
    kinds: ['timeline'],
    peer: true,
    packages: ['antd', 'react'],
  },
  {
    name: 'timelinejs',
    title: 'TimelineJS',
    kinds: ['timeline'],
    peer: true,
    scripts: () => [peer('@knight-lab/timelinejs/dist/js/timeline.js')],
    styles: () => [peer('@knight-lab/timelinejs/dist/css/timeline.css')],
    packages: ['@knight-lab/timelinejs'],
  },
  {
    name: 'vis-timeline',
    title: 'vis-timeline',
    kinds: ['timeline'],
    peer: true,
    packages: ['vis-timeline'],
  },
  {
    name: 'd3-milestones',
    title: 'd3-milestones',
    kinds: ['timeline'],
    peer: true,
    packages: ['d3-milestones'],
  },
];

/** The commit that ours is compared with. */
export const BASE = ours('base', 'base', 'base');
