#!/bin/sh
# `sudo brief doctor`: a verb of Brief beside the service, with its user, settings, tokens and archive. Install it as
# /usr/local/bin/brief. What it is to read must be readable by that user, or come by standard input.
set -eu
if [ "${BRIEF_WITHIN:-}" = "" ]; then
  [ "$(id -u)" = 0 ] || { echo 'Run it as root: sudo brief …' >&2; exit 2; }
  set -- /bin/sh "$0" "$@"
  for secret in /etc/brief/slack_*; do
    [ ! -e "$secret" ] || set -- "--property=LoadCredential=${secret##*/}:$secret" "$@"
  done
  exec systemd-run --quiet --pipe --wait --collect \
    --property=DynamicUser=yes --property=User=brief --property=StateDirectory=brief \
    --property=WorkingDirectory=/var/lib/brief --property=EnvironmentFile=/etc/brief/brief.env \
    --setenv=XDG_DATA_HOME=/var/lib/brief --setenv=HOME=/var/lib/brief --setenv=BRIEF_WITHIN=systemd "$@"
fi
unset BRIEF_WITHIN
for secret in "${CREDENTIALS_DIRECTORY:-/nowhere}"/slack_*; do
  [ ! -e "$secret" ] || export "$(basename "$secret" | tr a-z A-Z)_FILE=$secret"
done
exec node /opt/brief/node_modules/diplomatic-brief/src/terminal/brief.js "$@"
