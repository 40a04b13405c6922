// Prints what a JSON schema (draft 2020-12) says against documents: node validate_json.mjs MODULES SCHEMA FILE...
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const [modules, schema, ...files] = process.argv.slice(2);
const require = createRequire(modules + "/");
const Ajv = require("ajv/dist/2020.js").default;
const ajv = new Ajv({ allErrors: true, strict: false });
require("ajv-formats").default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
for (const file of files) {
    if (validate(JSON.parse(readFileSync(file, "utf8")))) continue;
    for (const error of validate.errors) console.log(`${file}: ${error.instancePath}: ${error.message}`);
    process.exitCode = 1;
}
