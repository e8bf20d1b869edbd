/** Version of the product, as in package.json and CHANGELOG. */
export const VERSION = '0.1.0';
