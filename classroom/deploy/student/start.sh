#!/bin/sh
# What a hub starts for a student, in the folder with the student's copies of the lessons: fills it, as `npm start`
# does, and then becomes the student's server. JupyterHub passes its settings on by environment variables.
set -eu
project=$(cd "$(dirname "$0")/../../.." && pwd)

node "$project/setup/copies/main.mjs" "$PWD"
exec jupyterhub-singleuser \
  --LabServerApp.app_settings_dir="$project/setup/jupyter/settings" \
  "$@"
