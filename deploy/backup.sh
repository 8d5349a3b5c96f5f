# Shared by deploy/backup and deploy/restore. Sourced, never run.

usage_error() {
    say "Sai hoặc thiếu tùy chọn / wrong or missing option: $1 (xem / see $(basename "$0") --help)"
    exit 2
}

print_help() { sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "$1"; }

# Whether the program has a command, such as `log verify`: a newer one may have what this one has not.
has_command() {
    local last=${!#}
    "$sovang" "${@:1:$#-1}" --help 2>/dev/null | grep -qE "^  $last( |\$)"
}

# Sets `sovang` to the program and `target` to the options by which it finds the log.
find_sovang() {
    if [ -z "$sovang" ]; then
        sovang=$sovang_root/.build/release/sovang
        [ -x "$sovang" ] || sovang=$(command -v sovang) ||
            fail "không tìm thấy sovang / sovang was not found" "chỉ ra bằng --sovang / name it by --sovang"
    fi
    target=(--data "$data")
    if [ -n "$database" ]; then target+=(--database "$database"); else target+=(--embedded); fi
}

# PostgreSQL's programs of the version that a server or a data folder has.
server_programs() {
    local major
    if [ -r "$1/PG_VERSION" ]; then
        major=$(cat "$1/PG_VERSION")
    else
        major=$(psql --no-psqlrc --no-password --tuples-only --no-align --dbname="$1" \
            --command="SELECT current_setting('server_version_num')::integer / 10000") ||
            fail "không kết nối được PostgreSQL / PostgreSQL cannot be reached" "kiểm tra / check --data, --database"
    fi
    if [ -x "/usr/lib/postgresql/$major/bin/pg_basebackup" ]; then
        echo "/usr/lib/postgresql/$major/bin"
    else
        dirname "$(command -v pg_basebackup)" ||
            fail "chưa cài công cụ PostgreSQL $major / the tools of PostgreSQL $major are not installed" \
                "apt-get install postgresql-client-$major"
    fi
}

# Runs a command as the owner of a folder: PostgreSQL does not run as root.
as_owner_of() {
    local folder=$1 user group
    shift
    user=$(stat -c %u "$folder") group=$(stat -c %g "$folder")
    if [ "$user" = "$(id -u)" ]; then "$@"; else
        setpriv --reuid="$user" --regid="$group" --init-groups --no-new-privs -- "$@"
    fi
}

# Sets `connection` to the private cluster of the data folder; starts it for the time of the backup if nobody runs it.
reach_private_cluster() {
    local pgdata=$data/postgres/pgdata programs socket
    [ -r "$pgdata/PG_VERSION" ] || fail "không có cụm PostgreSQL riêng / there is no private cluster: $pgdata"
    if [ "$(sed -n 8p "$pgdata/postmaster.pid" 2>/dev/null | tr -d ' ')" = ready ]; then
        socket=$(sed -n 5p "$pgdata/postmaster.pid")
    else
        # Held open until the end: no daemon starts the same cluster meanwhile.
        exec 9>>"$data/postgres/owner.lock"
        flock --nonblock 9 || fail "cụm đang được dùng / the cluster is in use" "thử lại sau / try again later"
        programs=$(server_programs "$pgdata")
        socket=$(mktemp -d /tmp/sovang-backup.XXXXXX)
        chown --reference="$pgdata" "$socket"
        started_cluster=$pgdata started_socket=$socket
        trap leave_private_cluster EXIT
        as_owner_of "$pgdata" "$programs/pg_ctl" start --pgdata="$pgdata" --log="$data/postgres/postgres.log" --wait \
            --silent --options="-c unix_socket_directories='$socket'" 9>&- ||
            fail "không khởi động được cụm / the cluster cannot be started" "xem / read $data/postgres/postgres.log"
    fi
    connection="host='$socket' port=5432 dbname=postgres user=sovang_admin"
}

# Stops the cluster if it was started for the backup.
leave_private_cluster() {
    [ -n "${started_cluster:-}" ] || return 0
    local pgdata=$started_cluster
    started_cluster=""
    as_owner_of "$pgdata" "$(server_programs "$pgdata")/pg_ctl" stop --pgdata="$pgdata" --mode=fast --wait --silent
    rm -rf "$started_socket"
}

# What of the keys folder is a person's: with a backup of its own, and never in a sealed copy that is kept for years.
person_keys() { find "$data/keys" -name 'person*' -o -name '*.sqlite*' 2>/dev/null; }

# Copies the keys into a folder, sealed or not, and the person keys by their own command.
back_up_keys() {
    local folder=$1
    mkdir "$folder"
    if [ -d "$data/keys" ]; then
        tar -C "$data" --create --exclude='person*' --exclude='*.sqlite*' keys >"$folder/keys.tar"
        if [ -n "$seal" ]; then
            openssl cms -encrypt -binary -aes-256-gcm -outform DER -in "$folder/keys.tar" -out "$folder/keys.tar.cms" "$seal" ||
                fail "không niêm phong được khóa / the keys cannot be sealed with $seal"
            rm "$folder/keys.tar"
        fi
    fi
    if has_command keys backup; then
        "$sovang" keys backup "$keys_to/persons" "${target[@]}"
    elif [ -n "$(person_keys)" ]; then
        fail "khóa cá nhân chưa được sao lưu / the person keys are not backed up" \
            "dùng bản sovang có lệnh keys backup / use a sovang that has keys backup"
    fi
    (cd "$folder" && find . -type f -not -name MANIFEST.sha256 -print0 | sort -z | xargs -0 --no-run-if-empty sha256sum \
        >MANIFEST.sha256)
}

# The size that a signed head states (C2SP tlog-checkpoint: origin, size, root); 0 if it is none.
head_size() {
    local size
    size=$(sed -n 2p "$1" 2>/dev/null)
    case "$size" in '' | *[!0-9]*) echo 0 ;; *) echo "$size" ;; esac
}

# A member of the flat JSON object that `sovang log head` prints.
json_member() { sed -n -E "s/.*\"$2\":\"?([^,\"}]*)\"?.*/\1/p" "$1"; }
