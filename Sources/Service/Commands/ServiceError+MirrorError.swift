import Commendation
package import Publishing

extension ServiceError {
    /// Why a copy of the log does not grow, or a database is not fed.
    package init(_ error: MirrorError) {
        let (what, remedy) = Self.texts(of: error)
        self.init(code: error.code, status: 409, vi: what.vi, en: what.en, remedyVi: remedy.vi, remedyEn: remedy.en)
    }

    private static func texts(of error: MirrorError) -> (Bilingual, Bilingual) {
        switch error {
        case .noHead:
            (
                Bilingual(vi: "Chưa có đầu sổ nào được ký", en: "No head was signed yet"),
                Bilingual(vi: "Chạy sovang serve để ký đầu sổ đầu tiên", en: "Run sovang serve, which signs the first head")
            )
        case .sourceBehind(let missing, let held):
            (
                Bilingual(
                    vi: "Nguồn bị phục hồi hoặc lùi lại: thiếu \(missing) mục so với bản sao (\(held) mục)",
                    en: "The source was restored or rolled back: it lacks \(missing) of the \(held) entries that this copy holds"),
                Bilingual(
                    vi: "Nạp lại cho cơ sở dữ liệu: sovang log feed --from bản-sao-này",
                    en: "Feed the database: sovang log feed --from this copy")
            )
        case .fork(let size, let evidence):
            (
                Bilingual(
                    vi: "BÁO ĐỘNG: đầu sổ \(size) mục của nguồn mâu thuẫn với bản sao; hai đầu sổ được giữ ở \(evidence)",
                    en: "ALARM: the source's head of \(size) entries contradicts this copy; both heads are kept in \(evidence)"),
                Bilingual(
                    vi: "Đừng sửa gì; báo cơ quan giám sát và giữ bản sao này làm bằng chứng",
                    en: "Change nothing; tell the supervisor and keep this copy as evidence")
            )
        case .folderForeign:
            (
                Bilingual(
                    vi: "Thư mục có những thứ khác, không phải bản sao của sổ",
                    en: "The folder holds other things than a copy of a log"),
                Bilingual(vi: "Chọn một thư mục mới hoặc trống", en: "Choose a new or an empty folder")
            )
        case .copyDamaged(let place):
            (
                Bilingual(vi: "Bản sao bị hỏng ở \(place)", en: "The copy is damaged at \(place)"),
                Bilingual(
                    vi: "Chạy sovang log verify --offline để biết tệp nào, rồi chép lại tệp đó từ nơi khác",
                    en: "Run sovang log verify --offline to learn which file, and copy it again from elsewhere")
            )
        case .unsigned(let code):
            (
                Bilingual(
                    vi: "Đầu sổ của nguồn không được ký như chính sách đòi hỏi (\(code))",
                    en: "The source's head is not signed as the policy asks (\(code))"),
                Bilingual(
                    vi: "Kiểm tra chính sách có khóa hiện tại của sổ", en: "Check that the policy has the log's present key")
            )
        case .databaseBeside(let position):
            (
                Bilingual(
                    vi: "Cơ sở dữ liệu (\(position) mục) không phải phần đầu của bản sao",
                    en: "The database, of \(position) entries, is not the beginning of the copy"),
                Bilingual(
                    vi: "Chạy sovang log verify; phục hồi bản sao lưu sớm hơn rồi nạp lại",
                    en: "Run sovang log verify; restore an earlier backup and feed that")
            )
        case .nothingMissing:
            (
                Bilingual(vi: "Cơ sở dữ liệu có đủ mọi mục của bản sao", en: "The database holds all that the copy holds"),
                Bilingual(vi: "Không cần nạp; chạy sovang log verify", en: "There is nothing to feed; run sovang log verify")
            )
        }
    }
}
