/** Sizes are in rem, so that larger text makes a larger drawing. */
export const progressStyles = /* css */ `
figure { margin: .5rem 0; }
.ring svg, .half svg { width: 9rem; min-width: 120px; }
.half svg { width: 11rem; }
.bar svg { width: 100%; height: 1.75rem; }
.bar line { vector-effect: non-scaling-stroke; }
`;
