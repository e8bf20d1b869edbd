/** Settings with which the product runs in production mode, in a test. Nobody signs in at the service they name. */
export const production: Readonly<Record<string, string>> = {
  KOMPETANSE_MODE: 'production',
  BASE_URL: 'https://kompetanse.amot.example',
  SESSION_SECRET: 'only-for-this-test-0123456789-0123456789',
  NOTE_KEYS: `only-for-tests:${Buffer.alloc(32, 1).toString('base64')}`,
  OIDC_ISSUER: 'https://innlogging.amot.example',
  OIDC_CLIENT_ID: 'kompetanse',
  OIDC_CLIENT_SECRET: 'only-for-this-test',
};
