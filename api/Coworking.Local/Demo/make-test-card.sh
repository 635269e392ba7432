#!/usr/bin/env bash
# Makes test-card.mp4 again: a calm card in the centre's colours with a running clock and a soft chord. Ours, free of rights.
# Needs ffmpeg and the DejaVu fonts.
set -euo pipefail
cd "$(dirname "$0")"
seconds=24
font=$(fc-match -f '%{file}' 'DejaVu Sans:bold')
ffmpeg -v error -y \
  -f lavfi -i "color=0xfbfaf7:size=640x360:rate=15:duration=$seconds" \
  -f lavfi -i "color=0x0b6e4f:size=8x8:rate=15:duration=$seconds" \
  -f lavfi -i "sine=220:duration=$seconds" -f lavfi -i "sine=277.18:duration=$seconds" -f lavfi -i "sine=329.63:duration=$seconds" \
  -filter_complex "
    [0]drawbox=0:0:640:64:0x0b6e4f:fill,
       drawbox=40:300:560:12:0xdcd9cf:fill,
       drawtext=fontfile=$font:text='Коворкинг · Coworking':fontsize=26:fontcolor=0xfbfaf7:x=40:y=20,
       drawtext=fontfile=$font:text='%{pts\:gmtime\:0\:%M\\\\\:%S}':fontsize=96:fontcolor=0x1d2320:x=(w-tw)/2:y=130[card];
    [1]scale=28:28[dot];
    [card][dot]overlay=x='26+560*t/$seconds':y=292,format=yuv420p[picture];
    [2][3][4]amix=inputs=3,volume=0.5,afade=in:d=2,afade=out:st=$((seconds - 3)):d=3[sound]" \
  -map '[picture]' -map '[sound]' \
  -c:v libx264 -preset veryslow -crf 30 -g 45 -c:a aac -b:a 32k -ac 1 \
  -map_metadata -1 -fflags +bitexact -movflags +faststart test-card.mp4
