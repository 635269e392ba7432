// Reads an OpenAPI document from standard input; says what the official 3.1 schema finds wrong with it and exits 1, else exits 0.
import { Validator } from '@seriousme/openapi-schema-validator';
import { text } from 'node:stream/consumers';

const validator = new Validator();
const outcome = await validator.validate(JSON.parse(await text(process.stdin)));
if (!outcome.valid || validator.version !== '3.1') {
  console.log(JSON.stringify(outcome.errors ?? validator.version, null, 1));
  process.exit(1);
}
