#!/usr/bin/env node
// Runs the rmtool of this machine's platform package, or the one that RMTOOL_BINARY names.
"use strict";

const { spawnSync } = require("node:child_process");

function fail(message, hint) {
  process.stderr.write(`error: ${message}\n  hint: ${hint}\n`);
  process.exit(2);
}

function findBinary() {
  if (process.env.RMTOOL_BINARY) return process.env.RMTOOL_BINARY;
  const name = `rmtool-${process.platform}-${process.arch}`;
  try {
    return require.resolve(`${name}/bin/rmtool`);
  } catch {
    return fail(`npm's ${name} is not installed`, "install it, or let RMTOOL_BINARY name an rmtool");
  }
}

const binary = findBinary();
// What the terminal sends goes to both of us; how to end is for the program to decide.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
const { status, signal, error } = spawnSync(binary, process.argv.slice(2), { stdio: "inherit" });
if (error) fail(`${binary}: cannot run: ${error.code}`, "RMTOOL_BINARY names the program");
if (signal) {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
} else {
  process.exitCode = status;
}
