"""Literals."""

import json


def literal(value):
    return json.dumps(value) if isinstance(value, str) else repr(value)
