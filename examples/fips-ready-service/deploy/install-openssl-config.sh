#!/bin/sh
# Run as root on the target: puts the OpenSSL configuration in place and makes the long-lived keys in the module.
set -eu

modules=$(openssl version -m | sed 's/^MODULESDIR: "\(.*\)"$/\1/')
keys=${FIELDGATE_DATA:-/var/lib/fieldgate}/keys

install -d -m 0755 /etc/fieldgate
install -m 0644 "$(dirname "$0")/../config/openssl.cnf" /etc/fieldgate/openssl.cnf
openssl fipsinstall -pedantic -module "$modules/fips.so" -out /etc/fieldgate/fipsmodule.cnf

export OPENSSL_CONF=/etc/fieldgate/openssl.cnf
install -d -m 0700 -o fieldgate "$keys"
[ -e "$keys/token.key" ] || openssl genpkey -algorithm EC -pkeyopt group:P-256 -out "$keys/token.key"
[ -e "$keys/ca.key" ] || openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out "$keys/ca.key"
[ -e "$keys/ca.crt" ] || openssl req -x509 -new -key "$keys/ca.key" -sha256 -days 3650 -subj "/O=Fieldgate/CN=Fieldgate device CA" -out "$keys/ca.crt"
chown fieldgate "$keys"/token.key "$keys"/ca.key "$keys"/ca.crt
