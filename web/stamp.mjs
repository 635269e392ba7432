// Makes one library's site from the built one:
//   node web/stamp.mjs --centre infra/libraries/demo.centre.json --settings settings.json --out DIR [--centres centres.json]
// Needs Node and web/dist only. Settings: {"api","identity":{"authority","clientId","scope"},"blobs"}; where staff sign in
// elsewhere, "identity" has "staff" with the same three. With a list of centres ({"centres":[{"code","name","api","site"}]}) its page /region shows all of them, else its own centre alone.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const dist = new URL('./dist/', import.meta.url);

async function stamp({ centre: centreFile, settings: settingsFile, centres: centresFile, out }) {
  const { renderSite } = await load();
  const [centre, settings, list, manifest] = await Promise.all([
    readJson(centreFile),
    readJson(settingsFile),
    centresFile ? readJson(centresFile) : { centres: [] },
    readJson(new URL('site/.vite/manifest.json', dist)),
  ]);
  await rm(out, { recursive: true, force: true });
  await cp(new URL('site/', dist), out, { recursive: true, filter: (source) => !source.includes('.vite') });
  for (const [path, content] of renderSite({ centre, settings }, manifest, new Date())) {
    const file = join(out, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const config = join(out, 'staticwebapp.config.json');
  await writeFile(config, withOrigins(await readFile(config, 'utf8'), settings, list.centres));
  await writeFile(join(out, 'centres.json'), `${JSON.stringify(list)}\n`);
}

const load = () =>
  import(new URL('render/render.js', dist).href).catch((fault) => {
    if (fault.code !== 'ERR_MODULE_NOT_FOUND') throw fault;
    throw new Error('The site is not built yet: run "npm ci" and "npm run build" in web/ first.');
  });

/** The CSP names exactly the origins that this library's pages talk to; a relative address is the site's own. */
function withOrigins(text, { api, identity, blobs }, centres) {
  const config = JSON.parse(text);
  const policy = 'Content-Security-Policy';
  const origins = {
    '{api}': [api],
    '{identity}': [identity, identity.staff ?? identity].map(({ authority }) => authority),
    '{blobs}': [blobs],
    '{centres}': centres.map((centre) => centre.api).filter((other) => originOf(other) !== originOf(api)),
  };
  config.globalHeaders[policy] = config.globalHeaders[policy]
    .replace(/\{\w+\}/g, (name) => [...new Set(origins[name].map(originOf))].join(' '))
    .replace(/ +(?=;| |$)/g, '');
  return `${JSON.stringify(config, null, 2)}\n`;
}

const originOf = (address) => (/^https?:/.test(address) ? new URL(address).origin : '');

const readJson = async (file) => JSON.parse(await readFile(file, 'utf8'));

const { values } = parseArgs({
  options: {
    centre: { type: 'string' },
    settings: { type: 'string' },
    centres: { type: 'string' },
    out: { type: 'string' },
  },
});
const missing = ['centre', 'settings', 'out'].filter((name) => !values[name]);
try {
  if (missing.length > 0) throw new Error(`Missing: ${missing.map((name) => `--${name}`).join(' ')}`);
  await stamp(values);
} catch (fault) {
  process.stderr.write(`stamp: ${fault.message}\n`);
  process.exitCode = 1;
}
