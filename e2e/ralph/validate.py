"""Reads xAPI statements, one line of JSON each, and prints for each, as a line of JSON, what ralph finds wrong with it."""

import json
import sys

from pydantic import ValidationError
from ralph.models.xapi.base.statements import BaseXapiStatement


def faults(statement):
    try:
        BaseXapiStatement(**statement)
    except ValidationError as failure:
        return [f"{'.'.join(map(str, it['loc']))}: {it['msg']}" for it in failure.errors()]
    return []


for line in sys.stdin:
    print(json.dumps(faults(json.loads(line))))
