# The parts of deploy/restore that need their own words. Sourced, never run.

# Puts the last signed head in place: the one that is outside already, unless the backup has a newer one.
place_head() {
    head_other=""
    if [ -z "$head" ]; then
        mkdir "$stage/heads"
        [ ! -e "$from/head.note" ] || cp -p "$from/head.note" "$stage/heads/last-signed-head"
        head=$data/heads/last-signed-head
        return
    fi
    mkdir -p "$(dirname "$head")"
    if [ "$(basename "$head")" = last-signed-head ]; then
        ln -s "$(dirname "$head")" "$stage/heads"
    else
        mkdir "$stage/heads"
        head_other=1
    fi
    [ -e "$from/head.note" ] || return 0
    if [ "$(head_size "$head")" -gt "$(head_size "$from/head.note")" ]; then
        say "Giữ đầu sổ mới hơn / the newer signed head stays: $(head_size "$head") > $(head_size "$from/head.note")"
    elif [ ! -e "$head" ] || [ "$(head_size "$head")" -lt "$(head_size "$from/head.note")" ]; then
        cp -p "$from/head.note" "$head.new"
        sync "$head.new"
        mv "$head.new" "$head"
    fi
}

# Verifies the log, and sets `behind` to how many entries it lacks of those under the last signed head. That is no sign of
# tampering: the backup is compared with the head that it had then, and whoever feeds it must come to the newer root.
verify_restored() {
    local known=$head
    behind=0
    origin=$(run_sovang log checkpoint "${target[@]}" 2>/dev/null | sed -n 1p) || origin=""
    if [ -e "$head" ] && [ "$(head_origin "$head")" != "$origin" ]; then
        say "Đầu sổ này không của sổ này, không so được / this signed head is not of this log, nothing was compared with it: $head"
        known=none
    elif [ "$(head_size "$head")" -gt "$now_size" ]; then
        behind=$(($(head_size "$head") - now_size))
        known=$from/head.note
        [ "$(head_origin "$known")" = "$origin" ] || known=none
    fi
    run_sovang log verify --head-file "$known" "${target[@]}" >&2 ||
        fail "sổ trong bản sao không đúng / the log of the backup is not in order" \
            "giữ nguyên $data và bản sao làm bằng chứng / keep $data and the backup as evidence"
    # Where it lies under another name, what does not ask for it must know it too.
    [ -z "$head_other" ] || [ "$(head_origin "$head")" != "$origin" ] || cp -p "$head" "$data/heads/last-signed-head"
}

tell_behind() {
    local place options
    if [ -n "$database" ]; then place=(--database "$database"); else place=(--embedded); fi
    printf -v options ' %q' "${place[@]}" --data "$data"
    say ""
    say "CHƯA ĐỦ / NOT COMPLETE: thiếu $behind mục so với đầu sổ đã ký cuối cùng / $behind entries behind the last signed head"
    say "  $now_size → $(head_size "$head"): $head"
    say "Phần đã phục hồi lành lặn. Nạp phần thiếu từ một bản sao (sovang mirror, sovang log export), rồi kiểm chứng:"
    say "What was restored is in order. Feed the rest from a copy (sovang mirror, sovang log export), then verify:"
    say "  sovang log feed --from COPY$options"
    printf -v options ' %q' --head-file "$head" "${place[@]}" --data "$data"
    say "  sovang log verify$options"
    say "Giá trị cá nhân của các mục đó không nằm trong bản sao ấy. Trước khi nạp xong đừng chạy sovang serve."
    say "Personal values of those entries are not in such a copy. Do not run sovang serve before."
}

# Says how far the person keys reach, and what is not known.
tell_person_keys() {
    local time
    say ""
    if [ -z "$person_keys" ]; then
        [ -e "$data/keys/persons.sqlite" ] ||
            say "KHÔNG có khóa cá nhân: không đọc được tên ai / WITHOUT person keys: no name can be read (deploy/restore --person-keys)"
        return 0
    fi
    run_sovang keys status --data "$data" >&2 ||
        fail "kho khóa cá nhân không mở được / the store of person keys cannot be opened: $data/keys/persons.sqlite"
    time=$(person_copy_time "$person_keys") || time="?"
    say "Khóa cá nhân từ / person keys from: $person_keys ($time)"
    [[ $time = '?' || ! $time < ${from##*/} ]] || say "CŨ HƠN CƠ SỞ DỮ LIỆU / OLDER THAN THE DATABASE (${from##*/})"
    say "Tên của người được ghi lần đầu sau lúc đó không đọc được nữa; việc xóa sau đó sẽ được làm lại khi sovang serve chạy."
    say "Names of persons first recorded after that time cannot be read any more; erasures after it are carried out again by sovang serve."
    say "Đọc được bao nhiêu: \"giá trị cá nhân đã so\" ở trên / how many can be read: \"personal values compared\" above"
    printf -v time '%q' "$data"
    say "Xem / see: sovang keys status --data $time"
}

# Copies what the archive has from the start of the backup on; a segment that was being written counts as far as it goes.
stage_wal() {
    local file name
    first=$(sed -n -E 's/^START WAL LOCATION: .*\(file ([0-9A-F]{24})\)$/\1/p' "$stage/postgres/pgdata/backup_label")
    [ -n "$first" ] || fail "không rõ bản sao bắt đầu từ đâu / where the backup begins is not known: backup_label"
    mkdir "$stage/postgres/wal"
    last_segment=""
    for file in "$wal"/*; do
        name=${file##*/}
        if [[ $name =~ ^[0-9A-F]{8}\.history$ ]]; then
            cp "$file" "$stage/postgres/wal/"
        elif [[ $name =~ ^[0-9A-F]{24}(\.partial)?$ && ! ${name:8:16} < ${first:8} ]]; then
            # What the backup has itself is whole.
            [[ $name = *.partial && -e $stage/postgres/pgdata/pg_wal/${name%.partial} ]] ||
                cp "$file" "$stage/postgres/wal/${name%.partial}"
            [[ $name = *.partial || ${name:8:16} < ${last_segment:8} ]] || last_segment=$name
        elif [[ $name =~ ^[0-9A-F]{24}.*\.(gz|lz4)$ ]]; then
            fail "kho WAL bị nén / the archive is compressed: $file" "giải nén trước / decompress it first"
        fi
    done
    [ -n "$(ls -A "$stage/postgres/wal")" ] ||
        say "Kho WAL không có gì mới hơn bản sao / the archive has nothing newer than the backup: $wal"
}

# Runs the database forward to the end of the archive, before anybody can connect to it.
replay_wal() {
    local pgdata=$stage/postgres/pgdata log=$stage/postgres/replay.log reached
    as_owner_of "$pgdata" touch "$pgdata/recovery.signal"
    # Paths within the data folder only, which need no quoting: the server works in pgdata.
    start_cluster "$pgdata" "$log" 604800 \
        "-c hot_standby=off -c restore_command='cp ../wal/%f %p' -c recovery_target_timeline=latest"
    # The start is over when the replay has begun; its end is a server that takes connections.
    while [ "$(sed -n 8p "$pgdata/postmaster.pid" 2>/dev/null | tr -d ' ')" = standby ]; do sleep 0.5; done
    stop_cluster
    [ ! -e "$pgdata/recovery.signal" ] ||
        fail "không chạy được hết WAL / the write-ahead log cannot be replayed: $(grep -E 'FATAL|PANIC' "$log" | tail -n 3)" \
            "kiểm tra / check $wal; không có / without --wal: chỉ tới lúc sao lưu / as far as the backup"
    reached=$(sed -n -E 's/.*restored log file "([0-9A-F]{24})" from archive.*/\1/p' "$log" | tail -n 1)
    say "WAL: → ${reached:-chỉ tới hết bản sao / to the end of the backup only}"
    if [ -n "$last_segment" ] && [[ ${reached:8} < ${last_segment:8} ]]; then
        say "KHO WAL ĐỨT QUÃNG / A GAP IN THE ARCHIVE: tới / as far as ${reached:-"$first"}, không tới / not $last_segment"
    fi
        rm -rf "$stage/postgres/wal" "$log"
}
