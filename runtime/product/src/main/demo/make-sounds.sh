#!/usr/bin/env bash
# Makes the sounds of the demo: the beginning of each text version, spoken in Swedish by eSpeak NG, as small mp3 files.
# Needs espeak-ng and lame. Episode 6 has a recording of its own and is left alone. The results are kept in git, so that
# a build needs neither; run this after a text has changed.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/podcast"
for text in *.txt; do
    name=${text%.txt}
    [[ $name == avsnitt-06 ]] && continue
    spoken=$(sed -n 's/^Uppläst: //p' "$text")
    if [[ -z $spoken ]]; then
        # Whole paragraphs of the text version, until about fifty words are reached.
        spoken=$(sed '1,/^$/d' "$text" | awk -v RS= '{ print; n += NF; if (n >= 45) exit }')
    fi
    { echo "Uppläst av talsyntes."; echo; echo "$spoken"; } |
        espeak-ng -v sv -s 172 -g 4 --stdout |
        lame --quiet -m m -b 24 --resample 22.05 --tt "$(sed -n 's/^Titel: //p' "$text")" --ta "Uppläst av talsyntes" - "$name.mp3"
done
