/** Web Awesome's ring with the percentage in it; past 100 % it is drawn full or wrapped, as the component does. */
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/progress-ring/progress-ring.js';

let elements = [];
const set = (element, { share, attributes }) => {
  element.value = share * 100;
  element.label = attributes.label;
  element.textContent = `${(share * 100).toFixed(2)}%`;
};

export default {
  name: 'webawesome-ring',
  draw(container, _kind, figures) {
    elements = figures.map((figure) => {
      const element = document.createElement('wa-progress-ring');
      set(element, figure);
      return element;
    });
    container.append(...elements);
    return Promise.all(elements.map(({ updateComplete }) => updateComplete));
  },
  update(_kind, figures) {
    for (const [index, figure] of figures.entries()) set(elements[index], figure);
    return Promise.all(elements.map(({ updateComplete }) => updateComplete));
  },
};
