#!/bin/sh
# Makes files that are meant to harm and prints what `accession validate` says of each, with its time and peak memory.
# Usage: fuzz/hostile.sh [path of a release build of accession]   (needs GNU time; about 100 MB below $TMPDIR)
# Promise: each is refused within two seconds of CPU time and 256 MB; the ones marked + are sound and streamed:
# they may take as long as their gigabyte does, in the same memory.
set -eu
accession=${1:-$(dirname "$0")/../target/release/accession}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
root='<NaaccrData baseDictionaryUri="http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml" recordType="A" specificationVersion="1.8" xmlns="http://naaccr.org/naaccrxml" xmlns:o="http://other.org"'
end='</NaaccrData>'
gigabyte=1000000000

# repeated times text: repeats it without a line end.
repeated() { yes "$2" | head -n "$1" | tr -d '\n'; }
# bytes count text: repeats it up to so many bytes.
bytes() { yes "$2" | tr -d '\n' | head -c "$1"; }

printf '%-42s %7s %7s %8s  %s\n' file 'CPU s' 'wall s' 'peak MB' verdict
# check name [options of accession]: what comes by standard input, compressed when it is more than 10 MB of text.
check() {
    name=$1
    shift
    gzip -1 > "$folder/file.xml.gz"
    if [ "$(gzip -dc "$folder/file.xml.gz" | head -c 10000000 | wc -c)" -lt 10000000 ]; then
        gzip -dc "$folder/file.xml.gz" > "$folder/file.xml"
        rm "$folder/file.xml.gz"
    fi
    for file in "$folder"/file.xml*; do
        said=$(/usr/bin/time -o "$folder/time" -f '%U %S %e %M' "$accession" validate "$@" "$file" 2>&1 || true)
        rm "$file"
    done
    verdict=$(echo "$said" | sed 's/^[^:]*: //' | tr '\n' ' ' | tr -s ' ' | cut -c 1-120)
    tail -n 1 "$folder/time" | {
        read -r user system wall peak
        printf '%-42s %7s %7s %8s  %s\n' "$name" "$(echo "$user $system" | awk '{print $1 + $2}')" "$wall" \
            "$((peak / 1000))" "$verdict"
    }
}

{ echo '<?xml version="1.0"?><!DOCTYPE l ['; echo '<!ENTITY a "lol">'; for n in b c d e f g h i j; do
    printf '<!ENTITY %s "%s">' "$n" "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"; done; echo "]>$root>&j;$end"; } | check 'entity bomb'
{ echo '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>'; echo "$root>&x;$end"; } | check 'entity of a file'
{ echo "$root>"; repeated 1000000 '<o:a>'; } | check 'a million elements deep'
{ echo "$root"; seq -f ' o:a%.0f="1"' 200000; echo "/>"; } | check '200,000 attributes'
{ echo "$root a=\""; bytes $gigabyte abcdefgh; } | check 'attribute of a gigabyte'
{ echo "$root><Patient><Item naaccrId=\"nameLast\">a"; printf '\000'; echo "</Item></Patient>$end"; } | check 'zero byte in a value'
head -c $gigabyte /dev/zero | check 'a gigabyte of zero bytes'
{ echo "$root>"; head -c $gigabyte /dev/zero; } | check 'a gigabyte of zero bytes in the root'
{ echo "$root><Patient><Item naaccrId=\"nameLast\">"; bytes $gigabyte abcdefgh; echo "</Item></Patient>$end"; } |
    check 'value of a gigabyte'
{ echo "$root><Patient><Item naaccrId=\"nameLast\"><![CDATA["; bytes $gigabyte abcdefgh; } | check 'CDATA of a gigabyte'
{ echo "$root><Patient><Item naaccrId=\""; bytes $gigabyte abcdefgh; } | check 'id of a gigabyte'
{ echo "$root><o:a>"; bytes $gigabyte abcdefgh; } | check 'extension of a gigabyte'
{ echo "$root><Patient>"; seq -f '<Item naaccrId="own%.0f">1</Item>' 1000000; echo "</Patient>$end"; } |
    check 'a million unknown items of one patient'
{ echo "$root><Patient>"; repeated 1000000 '<Tumor/>'; echo "</Patient>$end"; } | check 'a million tumors of one patient'
items=$(seq -f '<Item naaccrId="own%.0f">1</Item>' 1999 | tr -d '\n')
{ echo "$root><Patient>"; yes "<Tumor>$items</Tumor>" | head -n 10000; echo "</Patient>$end"; } |
    check '20 million unknown items of one patient'
{ echo "$root>"; yes '<Patient><Item naaccrId="nameLast"> </Item></Patient>' | head -n 10000000; echo "$end"; } |
    check '+ ten million problems'
{ echo "$root>"; yes '<Patient/>' | head -n 10000000; echo "$end"; } | check '+ ten million empty patients'
patient="<Patient><Item naaccrId=\"nameLast\">Invented</Item><Tumor><Item naaccrId=\"primarySite\">C504</Item></Tumor></Patient>"
{ echo "$root>"; yes "$patient" | head -c $gigabyte; } | check '+ a gigabyte of patients, cut off'
{ echo "$root><!--"; bytes $gigabyte abcdefgh; echo "-->$end"; } | check '+ comment of a gigabyte'
{ echo "$root><?p "; bytes $gigabyte abcdefgh; echo "?>$end"; } | check '+ instruction of a gigabyte'
{ echo "$root>"; yes '       ' | head -c $gigabyte; echo "$end"; } | check '+ white space of a gigabyte'
{ echo "$root>"; bytes $gigabyte '<!---->'; } | check '+ 140 million comments, cut off'
echo "$root/>" | iconv -f UTF-8 -t UTF-16 | check 'UTF-16'
{ echo "$root userDictionaryUri=\""; seq -f '%.0f' -s ' ' 9000; echo '"/>'; } | check '9,000 user dictionaries named'
seq 100000 200000 | sed 's|.*|<ItemDef naaccrId="own&" naaccrNum="&" length="1" parentXmlElement="Tumor"/>|' > "$folder/items"
{ echo '<NaaccrDictionary dictionaryUri="http://a.org/1.xml" specificationVersion="1.8"><ItemDefs>'; cat "$folder/items"
  echo '</ItemDefs></NaaccrDictionary>'; } > "$folder/many.dictionary"
echo "$root userDictionaryUri=\"http://a.org/1.xml\"/>" | check 'dictionary of 100,000 items' --dictionary "$folder/many.dictionary"
