#!/bin/sh
# Writes an archive of the files of installed Debian packages, and of all that they depend on: debian-files.sh PACKAGE... >TAR
set -eu
cd /
packages=$(apt-cache depends --recurse --installed --no-recommends --no-suggests --no-conflicts --no-breaks \
  --no-replaces --no-enhances "$@" | grep '^[a-z0-9]')
{
  echo tmp
  # Where /bin is a link to usr/bin, packages may name their files either way; tar takes each by its real place.
  for link in bin sbin lib lib64; do
    [ ! -L "$link" ] || echo "$link"
  done
  # shellcheck disable=SC2086
  dpkg-query --listfiles $packages 2>/dev/null |
    grep -v -e '^/usr/share/\(doc\|man\|locale\|info\)/' -e '^/\.$' -e '^[^/]' |
    sed 's,^/\(bin\|sbin\|lib\|lib64\)/,usr/\1/,; s,^/,,' |
    grep -v -x -e 'bin\|sbin\|lib\|lib64\|'
} | sort -u | while read -r file; do
  [ ! -e "$file" ] || printf '%s\n' "$file"
done | tar --create --no-recursion --owner=0 --group=0 --files-from=-
