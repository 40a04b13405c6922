#!/usr/bin/env node
// pack.mjs BINARY COPYRIGHT FOLDER: makes npm's packages of an rmtool: `rmtool`, which starts it, and
// `rmtool-linux-x64`, which has it. Prints where they are.
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [binary, copyright, folder] = process.argv.slice(2).map((path) => resolve(path));
const version = execFileSync(binary, ["--version"], { encoding: "utf8" }).split("\n")[0].split(" ")[1];
const platform = "rmtool-linux-x64";

const common = {
  version,
  license: "SEE LICENSE IN copyright",
  files: ["bin", "copyright"],
};
const packages = [
  {
    json: {
      name: "rmtool",
      description: "Linter and converter for Markdown outlines",
      keywords: ["markdown", "lint", "linter", "outline", "roadmap", "opml", "mind map", "typo", "mojibake"],
      ...common,
      bin: { rmtool: "bin/rmtool.js" },
      engines: { node: ">=18" },
      optionalDependencies: { [platform]: version },
    },
    program: { from: join(here, "rmtool.js"), to: "rmtool.js" },
  },
  {
    json: {
      name: platform,
      description: "The program of rmtool for Linux on x86-64",
      ...common,
      os: ["linux"],
      cpu: ["x64"],
    },
    program: { from: binary, to: "rmtool" },
  },
];

mkdirSync(folder, { recursive: true });
const staging = mkdtempSync(join(tmpdir(), "rmtool-npm-"));
try {
  for (const { json, program } of packages) {
    const root = join(staging, json.name);
    mkdirSync(join(root, "bin"), { recursive: true });
    copyFileSync(program.from, join(root, "bin", program.to));
    chmodSync(join(root, "bin", program.to), 0o755);
    copyFileSync(copyright, join(root, "copyright"));
    copyFileSync(join(here, "README.md"), join(root, "README.md"));
    writeFileSync(join(root, "package.json"), JSON.stringify(json, null, 2) + "\n");
    const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: root, encoding: "utf8" });
    console.log(join(folder, packed.trim()));
  }
} finally {
  rmSync(staging, { recursive: true });
}
