# Shared by the scripts beside it. Sourced, never run.

# Where the checkout lies, whatever the caller's working directory is.
sovang_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# The oldest toolchain whose manifest format and language features we use.
sovang_swift_minimum="6.2"

say() { printf '%s\n' "$*" >&2; }
step() { printf '\n== %s\n' "$*" >&2; }
fail() {
    say ""
    say "LỖI / ERROR: $1"
    [ $# -gt 1 ] && say "  → $2"
    exit 1
}

# Runs a command as root: directly when we are root, else through sudo.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo -- "$@"
    else
        fail "cần quyền quản trị để chạy / administrator rights are needed for: $*" \
            "chạy lại với quyền root, hoặc cài sudo / run again as root, or install sudo"
    fi
}

has_package() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# Installs the Debian packages that are missing; says which and does nothing when none is.
install_packages() {
    local missing=() package
    if ! command -v apt-get >/dev/null; then
        say "Không có apt-get: hãy tự cài / no apt-get here, install these yourself: $*"
        return
    fi
    for package in "$@"; do has_package "$package" || missing+=("$package"); done
    if [ ${#missing[@]} = 0 ]; then
        say "Đã có đủ gói / all packages are installed: $*"
        return
    fi
    step "Cài gói còn thiếu / installing what is missing: ${missing[*]}"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q
    case " ${missing[*]} " in *" postgresql "*) forbid_main_cluster ;; esac
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# Debian starts a server of its own as soon as PostgreSQL is installed. We start private ones, so that one would only
# take memory and a port; the setting must stand before the server package is unpacked.
forbid_main_cluster() {
    local file=/etc/postgresql-common/createcluster.conf
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends postgresql-common
    say "Không tạo cụm PostgreSQL mặc định / no default PostgreSQL cluster: create_main_cluster = false in $file"
    as_root mkdir -p "$(dirname "$file")"
    as_root touch "$file"
    as_root sed -i -E '/^[#[:space:]]*create_main_cluster[[:space:]]*=/d' "$file"
    echo "create_main_cluster = false" | as_root tee -a "$file" >/dev/null
}

# PostgreSQL refuses to run as root; when we are root its processes run as this user, which owns nothing else.
ensure_system_user() {
    [ "$(id -u)" = 0 ] || return 0
    getent passwd sovang >/dev/null && return 0
    step "Tạo người dùng hệ thống sovang / creating the system user sovang (for the PostgreSQL processes)"
    useradd --system --user-group --home-dir /var/lib/sovang --no-create-home --shell /usr/sbin/nologin sovang
}

# Finds the Swift toolchain and stops with advice when it is missing or too old.
check_swift() {
    local version
    command -v swift >/dev/null || fail "không tìm thấy Swift / no Swift toolchain was found" \
        "cài Swift $sovang_swift_minimum trở lên và đưa vào PATH / install Swift $sovang_swift_minimum or newer and put it on PATH: https://www.swift.org/install/linux/"
    version=$(swift --version 2>/dev/null | sed -n -E 's/.*Swift version ([0-9]+\.[0-9]+(\.[0-9]+)?).*/\1/p' | head -n 1)
    [ "$(printf '%s\n' "$sovang_swift_minimum" "$version" | sort -V | head -n 1)" = "$sovang_swift_minimum" ] ||
        fail "Swift ${version:-?} quá cũ / is too old" \
            "cài Swift $sovang_swift_minimum trở lên / install Swift $sovang_swift_minimum or newer: https://www.swift.org/install/linux/"
    say "Swift $version"
}

# What building needs beside the toolchain: libpq's and SQLite's headers, pkg-config to find them, git to fetch the
# dependencies.
build_packages=(ca-certificates git libpq-dev libsqlite3-dev pkg-config)
# What running a private cluster needs: the server, and setpriv to give up root's rights.
cluster_packages=(postgresql util-linux)
