import Commendation
package import Publishing

extension ServiceError {
    /// Why a head is not signed, or a daemon does not start, in words.
    package init(_ error: PublishingError) {
        let (what, remedy) = Self.texts(of: error)
        self.init(code: error.code, status: 500, vi: what.vi, en: what.en, remedyVi: remedy.vi, remedyEn: remedy.en)
    }

    private static let verify = Bilingual(
        vi: "Không ghi gì thêm; chạy sovang log verify để biết mục đầu tiên bị lệch",
        en: "Write nothing more; run sovang log verify to learn the first entry that is off")

    private static let feed = Bilingual(
        vi:
            "Nạp lại các mục thiếu từ bản sao đã kiểm: sovang log feed --from THƯ-MỤC; không còn bản sao nào thì lập sổ mới nêu đầu sổ cũ",
        en:
            "Feed the missing entries from a verified mirror: sovang log feed --from DIR; without one, found a new log that names the old head"
    )

    private static func texts(of error: PublishingError) -> (what: Bilingual, remedy: Bilingual) {
        switch error {
        case .file(let operation, _):
            (
                Bilingual(
                    vi: "Không ghi được tệp công bố (\(operation))",
                    en: "A file of the published log could not be written (\(operation))"),
                Bilingual(
                    vi: "Kiểm tra dung lượng đĩa và quyền của thư mục", en: "Check the free disk space and the folder's rights")
            )
        case .rowsChanged(let seq):
            (
                Bilingual(vi: "Mục số \(seq) đã bị sửa sau khi công bố", en: "Entry \(seq) was changed after it was published"),
                verify
            )
        case .rootMismatch(let size):
            (
                Bilingual(
                    vi: "\(size) mục đọc lại không khớp gốc cây đã ghi",
                    en: "The \(size) entries read back do not lead to the root recorded"),
                verify
            )
        case .databaseBehind(let missing, let signed):
            (
                Bilingual(
                    vi: "Cơ sở dữ liệu bị phục hồi hoặc lùi lại: thiếu \(missing) mục so với đầu sổ đã ký (\(signed) mục)",
                    en:
                        "The database was restored or rolled back: \(missing) entries missing of the \(signed) under the signed head"
                ),
                feed
            )
        case .databaseBeside(let signed):
            (
                Bilingual(
                    vi: "Cơ sở dữ liệu chứa các mục khác với đầu sổ đã ký (\(signed) mục)",
                    en: "The database holds other entries than those under the signed head (\(signed) entries)"),
                verify
            )
        case .headUnsigned(let size):
            (
                Bilingual(
                    vi: "Đầu sổ \(size) mục được ghi lại mà không mang chữ ký đúng của sổ này",
                    en: "The head of \(size) entries is kept without a good signature of this log"),
                verify
            )
        case .entryMissing(let position):
            (
                Bilingual(
                    vi: "Cơ sở dữ liệu không có mục \(position) mà đầu sổ nêu",
                    en: "The database has no entry \(position), though its head says so"),
                verify
            )
        case .headUnconfirmed(let size, let root):
            (
                Bilingual(
                    vi:
                        "Máy này chưa từng ký sổ và không có bên làm chứng: đầu sổ cuối trong cơ sở dữ liệu có \(size) mục, gốc \(root)",
                    en:
                        "This machine never signed and no witness vouches: the last head in the database has \(size) entries, root \(root)"
                ),
                Bilingual(
                    vi: "So với đầu sổ đã lưu nơi khác; nếu khớp, thêm --confirm-head \(size)",
                    en: "Compare it with a head kept elsewhere; if it is the same, add --confirm-head \(size)")
            )
        case .notLeading:
            (
                Bilingual(vi: "Tiến trình khác đang giữ quyền ghi và ký", en: "Another daemon leads and signs"),
                Bilingual(vi: "Dùng tiến trình đó", en: "Use that daemon")
            )
        case .key(let fault): texts(of: fault)
        case .damaged(let what):
            (
                Bilingual(vi: "Tệp của sổ đã công bố bị hỏng: \(what)", en: "The published log is damaged: \(what)"),
                Bilingual(
                    vi: "Khởi động lại sovang serve để dựng lại các tệp từ sổ",
                    en: "Start sovang serve again: the files are written anew")
            )
        }
    }

    private static func texts(of fault: PublishingError.KeyFault) -> (what: Bilingual, remedy: Bilingual) {
        switch fault {
        case .missing:
            (
                Bilingual(vi: "Không có tệp khóa ký của sổ", en: "The log's signing key is missing"),
                Bilingual(
                    vi: "Phục hồi tệp từ bản sao niêm phong, hoặc tạo khóa mới bằng sovang log keygen và báo cho bên làm chứng",
                    en: "Restore it from its sealed copy, or make a new key by sovang log keygen and tell the witnesses")
            )
        case .damaged:
            (
                Bilingual(vi: "Tệp khóa ký bị hỏng hoặc của sổ khác", en: "The signing key is damaged or of another log"),
                Bilingual(vi: "Phục hồi tệp từ bản sao niêm phong", en: "Restore it from its sealed copy")
            )
        case .exposed:
            (
                Bilingual(vi: "Người khác đọc được tệp khóa ký", en: "Others may read the signing key"),
                Bilingual(
                    vi: "Đặt quyền 0400 cho tệp; nếu có thể đã lộ, đổi khóa bằng sovang log keygen --rotate",
                    en: "Set its mode to 0400; if it may have leaked, change the key by sovang log keygen --rotate")
            )
        case .exists:
            (
                Bilingual(vi: "Đã có tệp khóa ký", en: "There is a signing key already"),
                Bilingual(vi: "Để đổi khóa, dùng sovang log keygen --rotate", en: "To change it, use sovang log keygen --rotate")
            )
        }
    }
}
