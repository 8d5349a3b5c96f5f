# The keys of an installation: sealed, copied, expired and opened again. Sourced by deploy/backup and deploy/restore.

# How old a copy of the person keys is when a backup removes it. A day less than the 30 that `sovang keys backup` promises:
# a daily backup finds it before they are over.
person_copy_days=29

# Refuses what nobody could open again, or everybody.
check_certificate() {
    [ -r "$seal" ] || fail "không đọc được / cannot be read: $seal"
    ! grep -q 'PRIVATE KEY' "$seal" || fail "tệp chứa cả khóa riêng / the file holds the private key too: $seal" \
        "cất khóa riêng khỏi máy này, chỉ để lại chứng thư / take it off this machine, leave the certificate only"
    seal_stream </dev/null >/dev/null 2>&1 || fail "không niêm phong được bằng / cannot be sealed by: $seal" \
        "cần chứng thư X.509 dạng PEM / a PEM file with an X.509 certificate is needed (deploy/backup --help)"
}

seal_stream() { openssl cms -encrypt -binary -aes-256-gcm -outform DER "$seal"; }

# Overwrites files before they are removed, as far as the file system lets anybody do that.
wipe() { [ $# = 0 ] || shred --force --iterations=0 --zero --remove=unlink -- "$@"; }

wipe_folder() {
    [ -d "$1" ] || return 0
    find "$1" -type f -exec shred --force --iterations=0 --zero --remove=unlink -- {} +
    rm -rf -- "$1"
}

# Removes what a backup that was killed left in a folder; whoever has the lock of the folder is the only one at work there.
remove_broken_off() {
    local left
    for left in "$1"/*.partial; do
        [[ ${left##*/} =~ ^[0-9]{8}T[0-9]{6}Z\.partial$ ]] || continue
        say "Dọn bản dở dang / removing what was broken off: $left"
        if [ "$1" = "$keys_to" ]; then wipe_folder "$left"; else rm -rf -- "$left"; fi
    done
}

# Copies the keys but those of persons into a folder, whole or not at all. Sealed, they are never on disk in clear.
back_up_keys() {
    local folder=$1
    mkdir "$folder.partial"
    if [ -n "$seal" ]; then
        pack_keys | seal_stream >"$folder.partial/keys.tar.cms"
    else
        pack_keys >"$folder.partial/keys.tar"
    fi
    (cd "$folder.partial" && sha256sum ./keys.tar* >MANIFEST.sha256)
    sync -f "$folder.partial"
    mv "$folder.partial" "$folder"
}

# Through `keys/.`, so that a folder that is a link comes with what is in it.
pack_keys() { tar -C "$data" --create --exclude='person*' --exclude='*.sqlite*' keys/.; }

# Copies the person keys into KEYS_TO/persons. With --seal the readable copy is made beside the store itself, on the disk that
# has it anyway, and what reaches KEYS_TO is sealed; the store remembers the copy and its 30 days all the same.
copy_person_keys() {
    local copies=$keys_to/persons outgoing=$data/keys/persons-outgoing file
    if [ ! -e "$data/keys/persons.sqlite" ]; then
        say "Không có kho khóa cá nhân / there is no store of person keys: $data/keys/persons.sqlite"
        return
    fi
    mkdir -p "$copies"
    if [ -z "$seal" ]; then
        run_sovang keys backup "$copies" "${target[@]}" >&2
    else
        # It stays: the store looks here for copies to remove, and forgets those that are gone.
        mkdir -p "$outgoing"
        find "$outgoing" -type f -name '.persons-*.new' -exec shred --force --iterations=0 --zero --remove=unlink -- {} +
        run_sovang keys backup "$outgoing" "${target[@]}" >&2
        # Those too that a killed run left, or an unsealed one.
        for file in "$outgoing"/persons-*Z.sqlite "$copies"/persons-*Z.sqlite; do
            [ ! -e "$file" ] || seal_person_copy "$file" "$copies"
        done
    fi
    say "Khóa cá nhân / person keys: $(newest_person_copy "$copies")"
}

seal_person_copy() {
    local file=$1 sealed=$2/${1##*/}.cms
    seal_stream <"$file" >"$sealed.partial"
    sync "$sealed.partial"
    mv "$sealed.partial" "$sealed"
    sync "$2"
    wipe "$file"
}

# When a copy of the person keys was made, from its name; nothing if it is none.
person_copy_time() {
    [[ ${1##*/} =~ ^persons-([0-9]{8}T[0-9]{6}Z)\.sqlite(\.cms)?$ ]] && printf '%s\n' "${BASH_REMATCH[1]}"
}

newest_person_copy() {
    local file time newest="" last=""
    for file in "$1"/persons-*; do
        time=$(person_copy_time "$file") || continue
        [[ $time < $last ]] || { newest=$file last=$time; }
    done
    printf '%s\n' "$newest"
}

# Removes the copies whose time is over, sealed and readable ones, by the time in their names.
expire_person_copies() {
    local file time last
    last=$(date -u -d "$person_copy_days days ago" +%Y%m%dT%H%M%SZ)
    for file in "$1"/persons-*; do
        time=$(person_copy_time "${file%.partial}") || continue
        if [[ $file = *.partial || ! $time > $last ]]; then
            wipe "$file"
            say "Đã xóa bản khóa cá nhân / removed a copy of the person keys: $file"
        fi
    done
}

# Asks once for the pass phrase of the private key, if it has one, and refuses a file that is no key.
prepare_unsealing() {
    local why="không mở được khóa riêng / the private key cannot be opened: $unseal"
    [ -n "$unseal" ] || fail "khóa đã được niêm phong / the keys are sealed" "thêm / add --unseal KEY"
    passphrase=""
    ! openssl pkey -in "$unseal" -noout -passin pass: 2>/dev/null || return 0
    grep -q ENCRYPTED "$unseal" 2>/dev/null || fail "$why" "chỉ ra khóa riêng của chứng thư / name the private key of the certificate"
    # shellcheck disable=SC2217
    { : </dev/tty; } 2>/dev/null || fail "$why" "chạy ở cửa sổ lệnh để nhập mật khẩu / run it at a terminal, to type the pass phrase"
    IFS= read -rsp "Mật khẩu của / pass phrase of $unseal: " passphrase </dev/tty
    say ""
    SOVANG_UNSEAL=$passphrase openssl pkey -in "$unseal" -noout -passin env:SOVANG_UNSEAL 2>/dev/null || fail "$why"
}

unseal_stream() {
    SOVANG_UNSEAL=$passphrase openssl cms -decrypt -binary -inform DER -in "$1" -inkey "$unseal" -passin env:SOVANG_UNSEAL 2>/dev/null
}

# Whether a copy of the person keys is sealed, by what is in it.
is_sealed() { [ "$(head -c 15 "$1" | tr -d '\0')" != "SQLite format 3" ]; }

# A copy of the person keys in clear.
read_person_copy() { if is_sealed "$1"; then unseal_stream "$1"; else cat "$1"; fi; }
