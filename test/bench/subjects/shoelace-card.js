/** Shoelace's card around label, value and change. */
import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/card/card.js';

let elements = [];

export default {
  name: 'shoelace-card',
  draw(container, _kind, figures) {
    container.innerHTML = figures
      .map(
        ({ attributes: { label, value, unit, change } }) =>
          `<sl-card><strong slot="header">${label}</strong><p><b>${value}</b> ${unit}</p><p>${change}</p></sl-card>`,
      )
      .join('');
    elements = [...container.children];
    return Promise.all(elements.map(({ updateComplete }) => updateComplete));
  },
  update(_kind, figures) {
    for (const [index, { attributes }] of figures.entries())
      elements[index].querySelector('b').textContent = attributes.value;
  },
};
