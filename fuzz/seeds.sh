#!/bin/sh
# Fills fuzz/corpus/<target> with small files to begin from. Usage: fuzz/seeds.sh
# Sources: our own cases, found crashes, and, where it is there, ../shared/reference (its samples cut to a few patients).
set -eu
cd "$(dirname "$0")"
cases=../tests/cases/naaccr
reference=../../shared/reference/naaccr
[ -d "$reference" ] || reference=/work/shared/reference/naaccr
for target in xml gz dictionary flat; do
    mkdir -p "corpus/$target"
    for seed in "$cases/fuzz/$target"/*; do
        [ -f "$seed" ] && cp "$seed" "corpus/$target/"
    done
done

name() { echo "$1" | sed 's|^[./]*||; s|[/ ]|-|g'; }

# xml: how to read (0 default, 1 relaxed, p ids translated) and to write (1 numbers, 6 ordered with CR LF), then the file.
# gz: mode, place of the second member, place of the damage, then the file; above 64 the file is taken as it is.
find "$cases/xml" "$reference/conformance" -name '*.xml' 2>/dev/null | while read -r file; do
    for mode in 00 11 p6; do
        { printf %s "$mode"; cat "$file"; } > "corpus/xml/$mode-$(name "$file")"
    done
    { printf '0\200\310'; cat "$file"; } > "corpus/gz/cut-$(name "$file")"
    { printf '\001\200\310'; cat "$file"; } > "corpus/gz/flip-$(name "$file")"
    { printf '@00'; gzip -9nc "$file"; gzip -1nc /dev/null; } > "corpus/gz/raw-$(name "$file")"
done
for sample in "$reference"/samples/*.xml.gz; do
    [ -f "$sample" ] || continue
    for patients in 1 3; do
        small=$(gzip -dc "$sample" | awk -v most="$patients" \
            '{ print } /<\/Patient>/ { if (++n == most) { print "</NaaccrData>"; exit } }')
        { printf 00; printf '%s\n' "$small"; } > "corpus/xml/$patients-$(name "$sample")"
        { printf '@00'; printf '%s\n' "$small" | gzip -9nc; } > "corpus/gz/$patients-$(name "$sample")"
    done
done

for folder in "$reference/state-dictionaries" "$reference/dictionaries" "$cases"; do
    find "$folder" -name '*.xml' -size -64k 2>/dev/null | while read -r file; do
        if grep -q NaaccrDictionary "$file"; then cp "$file" "corpus/dictionary/$(name "$file")"; fi
    done
done
for archive in "$reference"/state-dictionaries/*.zip; do
    if [ -f "$archive" ] && command -v unzip > /dev/null; then
        unzip -qoj "$archive" '*.xml' -d corpus/dictionary
    fi
done
i=0
while [ "$i" -le 8 ]; do
    cat > "corpus/dictionary/own-1.$i" <<XML
<?xml version="1.0"?>
<NaaccrDictionary dictionaryUri="http://a.org/1.xml" naaccrVersion="180" specificationVersion="1.$i" description="own" dateLastModified="2026-01-31T12:00:00Z" xmlns="http://naaccr.org/naaccrxml">
    <ItemDefs>
        <ItemDef naaccrId="ownOne" naaccrNum="9501" naaccrName="One" startColumn="2340" length="1" recordTypes="A,M,C,I" parentXmlElement="Tumor" dataType="digits" padding="leftZero"/>
        <ItemDef naaccrId="ownTwo" naaccrNum="9502" startColumn="2341" length="10" parentXmlElement="Patient"></ItemDef>
    </ItemDefs>
    <GroupedItemDefs/>
</NaaccrDictionary>
XML
    i=$((i + 1))
done

# flat: how to read (P as Windows-1252) and to write (4 CR LF, 8 what does not fit is left out), then the file;
# with 64 added to the second (p, t, x) the file is made of pieces, see crates/naaccr/tests/invariants/flat.rs.
for width in I4048180 C6154180 A24194180 I3339160 C5564150 M22824140; do
    type=$(echo "$width" | cut -c1)
    version=$(echo "$width" | tail -c 4)
    length=$(echo "$width" | sed "s/^.//; s/$version\$//")
    record() { printf "%s%15s%s%22s%08d%-$((length - 49))s${2-}" "$type" "" "$version" "" "$1" "0101Invented"; }
    { printf 00; record 1 '\n'; record 1 '\n'; } > "corpus/flat/$width-lf"
    { printf 04; record 1 '\r\n'; record 2; } > "corpus/flat/$width-crlf"
    { printf P8; record 1 '\n\n'; record 1 '\n' | tr I '\351'; } > "corpus/flat/$width-1252"
done
# release and facts: what crates/staging/tests/invariants says, and the heads of our own facts.
for target in release facts; do
    mkdir -p "corpus/$target"
    cp ../tests/cases/staging/fuzz/$target/* "corpus/$target/"
done
for facts in ../schemas/staging/*.txt; do
    head -c 3000 "$facts" > "corpus/facts/head-$(name "$facts")"
    { head -n 5 "$facts"; grep -m 3 -A 6 '^table' "$facts"; } > "corpus/facts/tables-$(name "$facts")"
done
# keyring: 0 before a whole key file, 1 before a body.
mkdir -p corpus/keyring
{ printf 0; cat ../tests/cases/upgrade/format1/registry.keys; } > corpus/keyring/format1
printf '1\243emagicnaccession-keysfformat\002' > corpus/keyring/head
i=0
while [ "$i" -lt 16 ]; do
    kind=$(printf '\\%03o' "$i")
    for how in 0p 0t 0x 2p; do
        { printf %s "$how"; printf "$kind\\000\\051\\01000000001\\001\\300\\003\\303\\251A"
          printf "\\377$kind\\000\\051\\01000000001\\002\\020\\002\\t1"; } > "corpus/flat/pieces-$i-$how"
    done
    i=$((i + 1))
done
# stage: a case for each era; #5 is the sixth input of the schema.
mkdir -p corpus/stage
for site in C509 C341 C717 C619 C446 C740; do
    for hist in 8500 8070 9440 8140 8720 9500; do
        printf 'site=%s\nhist=%s\nyear_dx=2018\nbehavior=3\n#5=1\n#6=010\n#7=999\n#8=00\n#9=-.5\nage_dx=7\n' "$site" "$hist" > "corpus/stage/$site-$hist"
    done
done
for target in xml gz dictionary flat keyring stage release facts; do
    echo "$target: $(ls "corpus/$target" | wc -l) seeds"
done
