#!/usr/bin/env node
// Runs the rmtool of this machine's platform package, or the one that RMTOOL_BINARY names.
"use strict";

const { spawn } = require("node:child_process");

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
// How to end is for the program to decide.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
const child = spawn(binary, process.argv.slice(2), { stdio: "inherit" });
child.on("error", (error) => fail(`${binary}: cannot run: ${error.code}`, "RMTOOL_BINARY names the program"));
child.on("exit", (status, signal) => {
  if (signal) {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  } else {
    process.exitCode = status;
  }
});
