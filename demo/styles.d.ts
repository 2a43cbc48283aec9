/** Style sheets that a page's script brings along; Vite makes them files. */
declare module '*.css';
