/** Sizes are in rem, so that larger text makes a larger drawing. */
export const progressStyles = /* css */ `
.ring svg { width: 9rem; min-width: 120px; }
.half svg { width: 11rem; min-width: 120px; }
.ring figure, .half figure { margin: .5rem 0 .625rem; }
.bar figure, .bullet figure { margin: .25rem 0 .5rem; }
figure.bar svg { width: 100%; height: 1.75rem; }
`;
