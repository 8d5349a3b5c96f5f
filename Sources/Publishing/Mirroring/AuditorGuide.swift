/// The page for the auditor in an exported folder: what it is, and how to verify it by programs that are not ours.
struct AuditorGuide {
    let origin: String
    let size: Int64
    let keys: [String]

    /// The page, in Markdown, Vietnamese first.
    var text: String {
        let key = keys.last ?? "VKEY"
        return """
            # Sổ \(origin): \(size) mục / entries

            ## Tiếng Việt

            Thư mục này là một sổ minh bạch chuẩn C2SP tlog-tiles (cây băm RFC 6962, SHA-256): `checkpoint` là đầu sổ đã ký, \
            `checkpoint.witnessed` (nếu có) là đầu sổ đủ chữ ký của các bên làm chứng, `tile/<mức>/` là các mảnh băm, `tile/entries/` là \
            chính các mục. Không cần tin người vận hành: mọi con số dưới đây tính lại được từ các mục.

            1. Lấy chính sách tin cậy (`policy.txt`) bằng đường khác với thư mục này, ví dụ bản giấy, và so từng dòng.
            2. Kiểm chứng bằng chương trình của chúng tôi: `sovang log verify --offline . --policy policy.txt`
            3. Kiểm chứng bằng chương trình của người khác (không cần mạng sau khi cài): làm theo phần lệnh bên dưới.
            4. Giữ lại tệp `checkpoint`. Lần sau: `sovang log verify --offline . --policy policy.txt --old checkpoint-lan-truoc`

            Điều được chứng minh: không mục nào bị sửa, xóa, chèn hay đổi chỗ kể từ khi đầu sổ được ký và làm chứng. Điều không được \
            chứng minh: nội dung ghi vào là đúng sự thật, và mọi việc đã xảy ra đều được ghi.

            ## English

            This folder is a standard transparency log, C2SP tlog-tiles (an RFC 6962 tree, SHA-256): `checkpoint` is the signed head, \
            `checkpoint.witnessed` (if there is one) the head with its quorum of cosignatures, `tile/<level>/` the tiles of hashes, \
            `tile/entries/` the entries themselves. Nobody has to trust the operator: each number below can be computed from the entries.

            1. Get the trust policy (`policy.txt`) by another road than this folder, on paper for one, and compare it line by line.
            2. Verify by our program: `sovang log verify --offline . --policy policy.txt`
            3. Verify by programs of others (offline once they are installed): see the commands below.
            4. Keep the file `checkpoint`. Next time: `sovang log verify --offline . --policy policy.txt --old last-checkpoint`

            What it proves: no entry was changed, removed, put in or moved since the head was signed and witnessed. What it does not prove: \
            that what was entered is true, and that everything that happened was entered.

            ## Lệnh / commands

            `tlog-scales` (Florian Larysch, PyPI, Apache-2.0; Python 3.11):

            ```
            python3 -m venv venv && venv/bin/pip install tlog-scales==0.0.3
            venv/bin/tlog-tiles get-leaf --check "$PWD" 0          # một mục và bằng chứng của nó / an entry and its proof
            venv/bin/tlog-tiles gen-proof "$PWD" 0 > 0.tlog-proof  # bằng chứng để giữ lại / a proof to keep
            venv/bin/python verify.py "$PWD" '\(key)'
            ```

            `verify.py` đọc lại mọi mục bằng thư viện đó / reads every entry anew by that library:

            ```python
            import sys
            from pathlib import Path
            from tlog_scales import tiles
            from tlog_scales.backend import LocalBackend
            from tlog_scales.reader import TilesReader
            from tlog_scales.signing import Vkey
            from tlog_scales.utils import sha256

            reader = TilesReader(LocalBackend(Path(sys.argv[1])))
            head = reader.get_checkpoint()
            for key in sys.argv[2:]:
                head.verify(Vkey.from_string(key))
            assert reader.calculate_root_hash() == head.root_hash, "tiles"
            stack = []
            for index in range(head.size):
                node, level = tiles.leaf_hash(reader.get_entry(index)), 0
                while stack and stack[-1][0] == level:
                    node, level = sha256(b"\\x01" + stack.pop()[1] + node), level + 1
                stack.append((level, node))
            root = stack.pop()[1] if stack else sha256(b"")
            while stack:
                root = sha256(b"\\x01" + stack.pop()[1] + root)
            assert root == head.root_hash, "entries"
            print("OK", head.origin, head.size, head.root_hash.hex())
            ```

            Các thư viện độc lập khác / other independent libraries: Go `golang.org/x/mod/sumdb/note` và `…/tlog` (Debian: \
            `golang-golang-x-mod-dev`), Python `pymerkle` (PyPI).

            """
    }
}
