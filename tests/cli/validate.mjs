// validate.mjs AJV SCHEMA: reads a JSON array of values, prints whether the schema accepts each.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [ajvFolder, schemaFile] = process.argv.slice(2);
const Ajv = createRequire(import.meta.url)(ajvFolder).default;
// Strict: a keyword that is misspelled or has no effect is an error.
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')));
console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map((value) => validate(value))));
