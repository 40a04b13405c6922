"""The npm packages that tests use, where scripts/test has put them."""

import os
import stat
import subprocess

from program import SOURCE_DIR, need, skip_or_fail

MODULES = os.path.join(SOURCE_DIR, "node_modules")
MULTITOOL = os.path.join(MODULES, "@microsoft", "sarif-multitool-linux")
SARIF_SCHEMA = os.path.join(MULTITOOL, "sarif-2.1.0.json")


def need_packages(test, *names):
    """Skips a test for the lack of a package, but never in CI."""
    need(test, "node")
    for name in names:
        if not os.path.exists(os.path.join(MODULES, name, "package.json")):
            skip_or_fail(test, f"npm's {name} is not installed")


def against_schema(schema, *files):
    """What npm's ajv says against JSON files; nothing where they are valid."""
    script = os.path.join(SOURCE_DIR, "tests", "cli", "validate_json.mjs")
    return subprocess.run(["node", script, MODULES, schema, *files], capture_output=True, check=False,
                          timeout=120).stdout.decode()


def multitool(*arguments):
    """Runs Microsoft's sarif-multitool."""
    program = os.path.join(MULTITOOL, "Sarif.Multitool")
    if not os.access(program, os.X_OK):
        # Its installation script does this, and scripts are not run.
        os.chmod(program, os.stat(program).st_mode | stat.S_IXUSR)
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    return subprocess.run([program, *arguments], env=environment, capture_output=True, check=False, timeout=120)
