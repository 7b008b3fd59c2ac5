"""The ``check`` command: every problem of the library or of one's own files, and what to type."""

import argparse
import sys
from pathlib import Path

from simulator.library.load import load
from simulator.library.problems import Problem
from simulator.reports.session_json import as_json

FINE, PROBLEMS, COULD_NOT_RUN = 0, 1, 2
