"""Checks Helm values against the chart's schema, in which a key that the chart does not know is an error. Prints the
values as JSON. values.py <values.yaml> <schema.json>"""

import json
import sys

import jsonschema
import yaml

with open(sys.argv[1], encoding="utf-8") as file:
    values = yaml.safe_load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    schema = json.load(file)
errors = list(jsonschema.Draft7Validator(schema).iter_errors(values))
if errors:
    sys.exit("\n".join(f"{error.json_path}: {error.message}" for error in errors))
print(json.dumps(values))
