/** The version of package.json, which a test holds it to: what the page's namespace and the doctor name. */
export const VERSION = '0.1.0';
