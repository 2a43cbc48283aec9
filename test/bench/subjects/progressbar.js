/** progressbar.js' circle, without animation. */
import ProgressBar from 'progressbar.js';

let circles = [];
const show = (circle, { share }) => {
  circle.set(Math.min(1, share));
  circle.setText(`${(share * 100).toFixed(2)}%`);
};

export default {
  name: 'progressbar',
  draw(container, _kind, figures) {
    container.innerHTML = figures.map(() => '<div class="chart"></div>').join('');
    circles = [...container.children].map(
      (element) => new ProgressBar.Circle(element, { strokeWidth: 10, trailWidth: 10, text: { value: '' } }),
    );
    this.update(_kind, figures);
  },
  update(_kind, figures) {
    for (const [index, figure] of figures.entries()) show(circles[index], figure);
  },
};
