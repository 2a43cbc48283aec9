/** Ours, as a page writes it: tags with attributes, and an attribute that changes. */
const TAGS = { ring: 'xx-progress', card: 'xx-indicator', timeline: 'xx-timeline' };
const CHANGES = { ring: 'value', card: 'value', timeline: 'items' };
const escaped = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
let elements = [];

export default {
  name: 'xx-widgets',
  draw(container, kind, figures) {
    const tag = TAGS[kind];
    container.innerHTML = figures
      .map(({ attributes }) => {
        const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
        return `<${tag}${written.join('')}></${tag}>`;
      })
      .join('');
    elements = [...container.children];
    return Promise.all(elements.map((element) => element.updateComplete));
  },
  update(kind, figures) {
    const attribute = CHANGES[kind];
    for (const [index, { attributes }] of figures.entries())
      elements[index].setAttribute(attribute, attributes[attribute]);
    return elements[figures.length - 1].updateComplete;
  },
  /** Whether all that is on the screen is drawn. */
  seen(container) {
    const elements = [...container.children];
    const below = elements.findIndex((element) => element.getBoundingClientRect().top >= innerHeight);
    return elements
      .slice(0, below < 0 ? undefined : below)
      .every(({ shadowRoot }) => shadowRoot?.querySelector('.paper'));
  },
  /** What is drawn, without the controls around it, which the floor has no use for. */
  words(container) {
    const drawn = [...container.children].flatMap(({ shadowRoot }) => [...shadowRoot.children]);
    return drawn
      .map((element) => {
        const copy = element.cloneNode(true);
        for (const controls of copy.querySelectorAll('.controls')) controls.remove();
        return copy.textContent;
      })
      .join('');
  },
};
