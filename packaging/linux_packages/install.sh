#!/bin/sh
# Installs the application for one person, or takes it away; the self-extracting file runs it.
# Options, after « -- »: --check (are the system's libraries there?), --uninstall.
set -eu

data=${XDG_DATA_HOME:-$HOME/.local/share}
home=$HOME/.local/lib/jachete
command=$HOME/.local/bin/jachete
list=$home/installed
here=$(cd "$(dirname "$0")" && pwd)

say() { printf '%s\n' "$*"; }

# The libraries of the system that the window opens and that are not there, one a line.
missing() {
    find "$here/jachete" -name 'libqxcb.so' -o -name 'libqoffscreen.so' -o -name 'Qt*.abi3.so' | while read -r file; do
        LD_LIBRARY_PATH=$here/jachete/_internal:$here/jachete/_internal/PySide6/Qt/lib ldd "$file" 2>/dev/null
    done | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u
}

# The versions of the system's C library that the program asks for and that this system lacks, the newest last.
too_new() {
    find "$here/jachete" -name 'jachete' -type f -o -name '*.so*' -type f | while read -r file; do
        LC_ALL=C ldd "$file" 2>&1
    done | sed -n 's/.*`GLIBC_\([0-9.]*\). not found.*/\1/p' | sort -u -t. -k1,1n -k2,2n
}

check() {
    wanted=$(too_new | tail -n 1)
    if [ -n "$wanted" ]; then
        say "Ce système est trop ancien : l’application demande glibc $wanted ou plus récent. Rien n’a été installé." >&2
        say "Installez-la sur un système plus récent, par exemple Debian 12 ou Ubuntu 22.04." >&2
        return 3
    fi
    lacking=$(missing)
    [ -z "$lacking" ] && return 0
    say "Des bibliothèques du système manquent : la fenêtre ne pourrait pas s’ouvrir. Rien n’a été installé." >&2
    say "Demandez à l’administration du poste d’installer ce qui les apporte :" >&2
    say "$lacking" | sed 's/^/    /' >&2
    return 3
}

# Tell desktops that menu entries and kinds of files have changed, where they keep an index of them.
refresh() {
    if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$data/applications" || :; fi
    if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime" >/dev/null 2>&1 || :; fi
}

uninstall() {
    if [ ! -f "$list" ]; then
        say "L’application n’est pas installée ici : rien n’a été retiré." >&2
        return 1
    fi
    while IFS= read -r file; do rm -f -- "$file"; done < "$list"
    rm -f -- "$command"
    rm -rf -- "$home"
    refresh
    say "L’application est retirée. Vos préférences et votre carnet sont restés dans ${XDG_CONFIG_HOME:-$HOME/.config}/jachete."
}

install_here() {
    check
    mkdir -p "$home" "${command%/*}" "$data"
    rm -rf -- "$home/app.new"
    cp -a "$here/jachete" "$home/app.new"
    if [ -f "$list" ]; then while IFS= read -r file; do rm -f -- "$file"; done < "$list"; fi
    : > "$list.new"
    (cd "$here/share" && find . -type f | sed 's|^\./||' | sort) | while IFS= read -r file; do
        mkdir -p "$data/${file%/*}"
        cp "$here/share/$file" "$data/$file"
        say "$data/$file" >> "$list.new"
    done
    # A menu does not always look where the command is.
    entry=$data/applications/jachete.desktop
    sed -i "s|^Exec=jachete |Exec=\"$home/app/jachete\" |; s|^TryExec=.*|TryExec=$home/app/jachete|" "$entry"
    rm -rf -- "$home/app"
    mv "$home/app.new" "$home/app"
    cp "$here/install.sh" "$home/install.sh"
    cp "$here/version" "$home/version"
    mv "$list.new" "$list"
    ln -sfn "$home/app/jachete" "$command"
    refresh
    say "L’application $(cat "$home/version") est installée : elle est dans le menu, et la commande est $command."
    say "Pour la retirer : sh $home/install.sh --uninstall"
}

case ${1:-} in
    '') install_here ;;
    --check) check ;;
    --uninstall) uninstall ;;
    *) say "Option inconnue : $1. Rien n’a été fait. Les options sont --check et --uninstall." >&2; exit 2 ;;
esac
