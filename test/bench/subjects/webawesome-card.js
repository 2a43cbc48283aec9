/** Web Awesome's card around label, value and change. */
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/card/card.js';

let elements = [];

export default {
  name: 'webawesome-card',
  draw(container, _kind, figures) {
    container.innerHTML = figures
      .map(
        ({ attributes: { label, value, unit, change } }) =>
          `<wa-card><strong slot="header">${label}</strong><p><b>${value}</b> ${unit}</p><p>${change}</p></wa-card>`,
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
