# Shared by deploy/backup, deploy/restore and deploy/archive-wal. Sourced, never run.

usage_error() {
    say "Sai hoặc thiếu tùy chọn / wrong or missing option: $1 (xem / see $(basename "$0") --help)"
    exit 2
}

# Refuses a path that PostgreSQL's tools or its settings would misread; before anything is put anywhere.
plain_path() {
    local path
    for path in "$@"; do
        case "$path" in *[\'\"\`\$\\]* | *$'\n'*)
            fail "đường dẫn có ký tự ' \" \` \$ \\ / the path has one of ' \" \` \$ \\: $path" "chọn đường dẫn khác / choose another path"
            ;;
        esac
    done
}

print_help() { sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "$1"; }

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

# Runs the program without the locks of the script: a server that it starts may outlive both.
run_sovang() { "$sovang" "$@" 7>&- 8>&- 9>&-; }

# Folders that must not lie in one another, in any direction: pairs of a name and a path without links.
keep_apart() {
    local names=() paths=() one other
    while [ $# -gt 0 ]; do names+=("$1") paths+=("$2") && shift 2; done
    for one in "${!paths[@]}"; do
        for other in "${!paths[@]}"; do
            [ "${names[one]}" != "${names[other]}" ] || continue
            case "${paths[one]%/}/" in "${paths[other]%/}"/*)
                fail "${names[one]} (${paths[one]}) nằm trong / lies in ${names[other]} (${paths[other]})" \
                    "để mỗi thứ ở một thư mục riêng, tốt nhất trên đĩa riêng / keep them apart, best on disks of their own"
                ;;
            esac
        done
    done
}

# Sets `data_paths` to the names and paths of the data folder and of what in it is linked to elsewhere; the last signed head
# has a rule of its own.
find_data_paths() {
    local link
    data_paths=(--data "$data")
    for link in "$data"/*; do
        [ ! -L "$link" ] || [ "${link##*/}" = heads ] || data_paths+=("--data/${link##*/}" "$(realpath -m "$link")")
    done
}

# Takes a lock file for as long as the script runs.
take_lock() {
    eval "exec $1>>\"\$2\""
    flock --nonblock "$1" || fail "đang được một lần chạy khác dùng / is in use by another run: $2" "thử lại sau / try again later"
}

# A connection for replication: a role that may do nothing else need not be able to enter the database.
replication_connection() {
    case "$1" in
    postgres://*\?* | postgresql://*\?*) echo "$1&replication=true" ;;
    postgres://* | postgresql://*) echo "$1?replication=true" ;;
    *) echo "$1 replication=true" ;;
    esac
}

# PostgreSQL's programs of the version that a server or a data folder has.
server_programs() {
    local major
    if [ -r "$1/PG_VERSION" ]; then
        major=$(cat "$1/PG_VERSION")
    else
        major=$(psql --no-psqlrc --no-password --tuples-only --no-align --dbname="$(replication_connection "$1")" \
            --command="SHOW server_version_num") ||
            fail "không kết nối được PostgreSQL / PostgreSQL cannot be reached" \
                "kiểm tra --data, --database, quyền REPLICATION và pg_hba.conf / check them"
        major=$((major / 10000))
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

# The connection to the private cluster of the data folder, if it runs.
running_cluster() {
    local file=$data/postgres/pgdata/postmaster.pid
    [ "$(sed -n 8p "$file" 2>/dev/null | tr -d ' ')" = ready ] &&
        echo "host='$(sed -n 5p "$file")' port=5432 dbname=postgres user=sovang_admin"
}

# Sets `connection` to the private cluster of the data folder; starts it for the time of the backup if nobody runs it.
reach_private_cluster() {
    local pgdata=$data/postgres/pgdata
    [ -r "$pgdata/PG_VERSION" ] || fail "không có cụm PostgreSQL riêng / there is no private cluster: $pgdata"
    if ! connection=$(running_cluster); then
        # Held open until the end: no daemon starts the same cluster meanwhile.
        take_lock 9 "$data/postgres/owner.lock"
        start_cluster "$pgdata" "$data/postgres/postgres.log" 600
    fi
}

# Starts a cluster on a socket of its own and sets `connection`; `stop_cluster` stops it.
start_cluster() {
    local pgdata=$1 log=$2 seconds=$3 options=${4:-} programs
    programs=$(server_programs "$pgdata")
    started_socket=$(mktemp -d /tmp/sovang-backup.XXXXXX)
    chown --reference="$pgdata" "$started_socket"
    started_cluster=$pgdata
    as_owner_of "$pgdata" "$programs/pg_ctl" start --pgdata="$pgdata" --log="$log" --wait --timeout="$seconds" --silent \
        --options="-c unix_socket_directories='$started_socket' $options" 7>&- 8>&- 9>&- ||
        fail "không khởi động được cụm / the cluster cannot be started: $(tail -n 3 "$log" 2>/dev/null)" "xem / read $log"
    connection="host='$started_socket' port=5432 dbname=postgres user=sovang_admin"
}

# Stops the cluster that was started here, if one was.
stop_cluster() {
    [ -n "${started_cluster:-}" ] || return 0
    local pgdata=$started_cluster
    started_cluster=""
    as_owner_of "$pgdata" "$(server_programs "$pgdata")/pg_ctl" stop --pgdata="$pgdata" --mode=fast --wait --silent || true
    rm -rf "$started_socket"
}

# The size that a signed head states (C2SP tlog-checkpoint: origin, size, root); 0 if it is none.
head_size() {
    local size
    size=$(sed -n 2p "$1" 2>/dev/null)
    case "$size" in '' | *[!0-9]*) echo 0 ;; *) echo "$size" ;; esac
}

# The log that a signed head is of; nothing if it is none.
head_origin() { [ "$(head_size "$1")" = 0 ] || sed -n 1p "$1"; }

# A member of the flat JSON object that `sovang log head` prints, read from the standard input.
json_member() { sed -n -E "s/.*\"$1\":\"?([^,\"}]*)\"?.*/\1/p"; }

# The files of a backup but those of PostgreSQL, from within its folder.
list_files() { find . -type f -not -path './postgres/*' -not -name MANIFEST.sha256 | LC_ALL=C sort; }
