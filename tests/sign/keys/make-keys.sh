#!/bin/sh
# How the keys of this folder were made, with OpenSSL 3.0: sh make-keys.sh. They sign nothing but tests; the passphrase
# of all is “briefing”; that of rsa-open.p12 is empty, and ec-han.p12 has 水資源.
set -e
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/ca.cnf" <<CNF
[ca]
default_ca = one
[one]
dir = $work
database = $work/index.txt
new_certs_dir = $work
serial = $work/serial
default_md = sha256
policy = any
unique_subject = no
string_mask = utf8only
[any]
countryName = optional
organizationName = optional
organizationalUnitName = optional
commonName = supplied
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[middle]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature,nonRepudiation
subjectKeyIdentifier = hash
[req]
distinguished_name = none
string_mask = utf8only
[none]
CNF
: > "$work/index.txt"; echo 1000 > "$work/serial"
genrsa() { openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$1" 2>/dev/null; }
genec() { openssl genpkey -algorithm EC -pkeyopt "ec_paramgen_curve:$2" -out "$1" 2>/dev/null; }
# issue NAME SUBJECT EXTENSIONS FROM TO CERT KEY
issue() {
  openssl req -new -utf8 -config "$work/ca.cnf" -key "$work/$1.key" -subj "$2" -out "$work/$1.csr"
  openssl ca -batch -notext -utf8 -config "$work/ca.cnf" -extensions "$3" -startdate "$4" -enddate "$5" \
    -cert "$6" -keyfile "$7" -in "$work/$1.csr" -out "$work/$1.pem" 2>/dev/null
}
from=20200101000000Z; to=21200101000000Z
genrsa "$work/root.key"
openssl req -new -utf8 -config "$work/ca.cnf" -key "$work/root.key" -subj '/C=TW/O=Zhenpress Tests/CN=Root of the tests' -out "$work/root.csr"
openssl ca -batch -notext -selfsign -config "$work/ca.cnf" -extensions root -startdate $from -enddate $to \
  -keyfile "$work/root.key" -in "$work/root.csr" -out "$work/root.pem" 2>/dev/null
genec "$work/middle.key" P-384
issue middle '/C=TW/O=Zhenpress Tests/CN=Middle of the tests' middle $from $to "$work/root.pem" "$work/root.key"
for name in rsa expired future; do genrsa "$work/$name.key"; done
genec "$work/ec.key" P-256; genec "$work/p384.key" P-384
m="$work/middle.pem"; k="$work/middle.key"
issue rsa '/C=TW/O=數位政策室/CN=林小芳' leaf $from $to "$m" "$k"
issue ec '/C=TW/O=Policy desk/CN=Lin Hsiao-fang' leaf $from $to "$m" "$k"
issue p384 '/C=TW/O=Policy desk/CN=Lin Hsiao-fang (P-384)' leaf $from $to "$work/root.pem" "$work/root.key"
issue expired '/C=TW/CN=Expired' leaf $from 20210101000000Z "$m" "$k"
issue future '/C=TW/CN=Future' leaf 21000101000000Z $to "$m" "$k"
cat "$work/middle.pem" "$work/root.pem" > "$work/chain.pem"
# pack FILE NAME FLAGS…
pack() {
  file=$1; name=$2; shift 2
  openssl pkcs12 -export -inkey "$work/$name.key" -in "$work/$name.pem" -certfile "$work/chain.pem" -out "$file" "$@"
}
pack rsa.p12 rsa -passout pass:briefing
pack rsa-legacy.p12 rsa -passout pass:briefing -legacy
pack rsa-windows.p12 rsa -passout pass:briefing -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1 \
  -CSP 'Microsoft Enhanced Cryptographic Provider v1.0' -name '{3F1B}'
pack rsa-open.p12 rsa -passout pass:
pack ec.p12 ec -passout pass:briefing
pack ec-han.p12 ec -passout pass:水資源
pack ec-legacy.p12 ec -passout pass:briefing -legacy
pack p384.p12 p384 -passout pass:briefing
pack expired.p12 expired -passout pass:briefing
pack future.p12 future -passout pass:briefing
openssl pkcs12 -export -nokeys -in "$work/rsa.pem" -out no-key.p12 -passout pass:briefing
cp "$work/root.pem" root.pem
genrsa "$work/other.key"
openssl req -x509 -new -config "$work/ca.cnf" -extensions root -key "$work/other.key" -subj '/CN=Another root' -days 30000 -out other-root.pem
