import setup from './global-setup.ts';
import { startProduct } from './product.ts';
import { asAdmin, databaseUrl, DEMO_TEMPLATE, TEMPLATE } from './template.ts';

/** The demo municipality is made once, by the product itself; each journey walks in a copy of it. */
export default async function journeysSetup(): Promise<void> {
  await setup();
  const adminUrl = process.env['TEST_DATABASE_ADMIN_URL'] ?? '';
  await asAdmin(adminUrl, (client) => client.query(`CREATE DATABASE ${DEMO_TEMPLATE} TEMPLATE ${TEMPLATE}`));
  const product = await startProduct({ DATABASE_URL: databaseUrl(adminUrl, DEMO_TEMPLATE) });
  await product.stop();
}
