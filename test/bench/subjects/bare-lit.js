/** The least that a Lit element can be: one template, one style sheet. It draws less than ours. */
import { css, html, LitElement, svg } from 'lit';

const point = (share) => {
  const angle = 2 * Math.PI * Math.min(share, 0.9999);
  return `${(60 + 51 * Math.sin(angle)).toFixed(2)} ${(60 - 51 * Math.cos(angle)).toFixed(2)}`;
};
const arc = (share) => `M60 9A51 51 0 ${share > 0.5 ? 1 : 0} 1 ${point(share)}`;

class BareRing extends LitElement {
  static properties = { figure: { attribute: false } };
  static styles = css`:host{display:block}svg{width:9rem;fill:none}p{margin:0}`;
  render() {
    const { share, attributes } = this.figure;
    return html`<p>${attributes.label}</p><svg viewBox="0 0 120 120" role="img" aria-label=${attributes.label}>
      ${svg`<path d=${arc(1)} stroke="#ddd" stroke-width="12"></path><path d=${arc(share)} stroke="#a30" stroke-width="12"></path>
      <text x="60" y="66" text-anchor="middle" fill="#222">${(share * 100).toFixed(2)}%</text>`}</svg>`;
  }
}
class BareCard extends LitElement {
  static properties = { figure: { attribute: false } };
  static styles = css`:host{display:block}p{margin:0}.value{font-size:1.75rem}`;
  render() {
    const { label, value, unit, change } = this.figure.attributes;
    return html`<p>${label}</p><p class="value">${value}<span>${unit}</span></p><p>${change}</p>`;
  }
}
class BareTimeline extends LitElement {
  static properties = { figure: { attribute: false } };
  static styles = css`:host{display:block}ol{display:flex;flex-wrap:wrap}li{flex:1 1 13rem}p{margin:0}`;
  render() {
    return html`<ol>${this.figure.items.map(
      ({ when, title, theme }) => html`<li><p>${when}</p><p>${title}</p><p>${theme}</p></li>`,
    )}</ol>`;
  }
}
const TAGS = { ring: 'bare-ring', card: 'bare-card', timeline: 'bare-timeline' };
customElements.define(TAGS.ring, BareRing);
customElements.define(TAGS.card, BareCard);
customElements.define(TAGS.timeline, BareTimeline);
let elements = [];

export default {
  name: 'bare-lit',
  draw(container, kind, figures) {
    elements = figures.map((figure) => Object.assign(document.createElement(TAGS[kind]), { figure }));
    container.append(...elements);
    return elements.at(-1).updateComplete;
  },
  update(_kind, figures) {
    for (const [index, figure] of figures.entries()) elements[index].figure = figure;
    return elements[figures.length - 1].updateComplete;
  },
};
