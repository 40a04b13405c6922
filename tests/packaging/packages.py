"""The packages under test: those of scripts/package, where RMTOOL_PACKAGES names their folder; else made of this build."""

import glob
import os

from program import run

MADE = os.environ.get("RMTOOL_PACKAGES")
VERSION = run("--version").stdout.decode().split()[1]


def made(pattern):
    """The one that scripts/package has made; `{}` stands for the version."""
    path, = glob.glob(os.path.join(MADE, pattern.format(VERSION)))
    return path
