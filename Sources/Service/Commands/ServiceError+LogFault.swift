import Commendation
package import Publishing

extension ServiceError {
    /// What is wrong with a log, in words: what, where, and what to do next.
    package init(_ fault: LogFault) {
        let what = Self.what(fault.kind)
        let place = Self.place(of: fault)
        let detail = fault.detail.map { " (\($0))" } ?? ""
        let remedy = Self.remedy(fault.kind)
        self.init(
            code: fault.code, status: 500, vi: "\(place.vi)\(what.vi)\(detail)", en: "\(place.en)\(what.en)\(detail)",
            remedyVi: remedy.vi, remedyEn: remedy.en)
    }

    private static func place(of fault: LogFault) -> Bilingual {
        let file = fault.place.map { "\($0): " } ?? ""
        guard let position = fault.position else { return Bilingual(vi: file, en: file) }
        switch fault.kind {
        case .headUnsigned, .headRecordDamaged, .cosignatureWrong, .quorumMissing, .headMissing:
            return Bilingual(vi: "\(file)đầu sổ \(position) mục: ", en: "\(file)the head of \(position) entries: ")
        default: break
        }
        if let end = fault.end {
            return Bilingual(
                vi: "\(file)trong các mục \(position)–\(end - 1), ", en: "\(file)among entries \(position) to \(end - 1), ")
        }
        return Bilingual(vi: "\(file)mục số \(position): ", en: "\(file)entry \(position): ")
    }

    private static func what(_ kind: LogFault.Kind) -> Bilingual {
        switch kind {
        case .entryMissing: Bilingual(vi: "mục bị thiếu", en: "the entry is missing")
        case .entryBeyondHead: Bilingual(vi: "mục nằm ngoài cuối sổ", en: "the entry lies beyond the end of the log")
        case .entryUnreadable:
            Bilingual(vi: "các byte không phải một mục đúng dạng chuẩn", en: "the bytes are not an entry in canonical form")
        case .entryOfOtherLog: Bilingual(vi: "mục thuộc sổ khác", en: "the entry is of another log")
        case .entryOutOfPlace: Bilingual(vi: "mục ghi một vị trí khác", en: "the entry names another position")
        case .columnDiffers: Bilingual(vi: "cột khác với các byte của mục", en: "a column differs from the entry's bytes")
        case .versionGap:
            Bilingual(vi: "số thứ tự trong dòng sự kiện không liền", en: "the version does not follow in its stream")
        case .timeGoesBack: Bilingual(vi: "thời gian lùi lại", en: "time goes back")
        case .entryAltered: Bilingual(vi: "mục đã bị sửa sau khi công bố", en: "the entry was altered after it was published")
        case .headDiffers:
            Bilingual(vi: "các mục không dẫn tới đầu sổ đã ký", en: "the entries do not lead to the head that was signed")
        case .rootDiffers: Bilingual(vi: "các mục không khớp gốc cây đã ghi", en: "the entries do not lead to the recorded root")
        case .headRecordDamaged: Bilingual(vi: "đầu sổ lưu lại bị hỏng", en: "the kept head is damaged")
        case .headUnsigned: Bilingual(vi: "chữ ký của đầu sổ không đúng", en: "the head is not signed as it must be")
        case .cosignatureWrong: Bilingual(vi: "chữ ký làm chứng không đúng", en: "a cosignature is wrong")
        case .quorumMissing: Bilingual(vi: "chưa đủ bên làm chứng ký", en: "the quorum of cosignatures is missing")
        case .headMissing: Bilingual(vi: "không có đầu sổ đã ký", en: "there is no signed head")
        case .fileMissing: Bilingual(vi: "tệp bị thiếu", en: "the file is missing")
        case .fileDamaged: Bilingual(vi: "tệp bị hỏng", en: "the file is damaged")
        case .disclosureForeign:
            Bilingual(
                vi: "giá trị cá nhân không khớp cam kết nào của mục", en: "a personal value matches no commitment of the entry")
        case .disclosureMissing:
            Bilingual(
                vi: "giá trị cá nhân đã mất mà không có lệnh xóa nào trong sổ",
                en: "a personal value is gone, and no erasure in the log took it away")
        case .headUnrecorded:
            Bilingual(
                vi: "đầu sổ đã ký không còn trong cơ sở dữ liệu", en: "a head that was signed is not in the database any more")
        case .requestWrong:
            Bilingual(vi: "bản ghi yêu cầu không khớp các mục", en: "the record of a request does not fit the entries")
        case .kindWrong: Bilingual(vi: "danh mục loại sự kiện không khớp", en: "the list of kinds does not fit the entries")
        case .blindKeyWrong: Bilingual(vi: "chỉ mục tra cứu có dòng sai", en: "a line of the blind index is wrong")
        }
    }

    private static func remedy(_ kind: LogFault.Kind) -> Bilingual {
        switch kind {
        case .quorumMissing:
            Bilingual(
                vi: "Lấy thêm chữ ký của các bên làm chứng, hoặc kiểm tra chính sách tin cậy",
                en: "Collect the missing cosignatures, or check the trust policy")
        case .headMissing:
            Bilingual(
                vi: "Chạy sovang serve để ký đầu sổ, hoặc kiểm tra thư mục",
                en: "Run sovang serve to sign a head, or check the folder")
        case .disclosureMissing:
            Bilingual(
                vi:
                    "Nếu các mục này được nạp lại từ bản sao (sovang log feed): thêm --values-lost ĐẦU..CUỐI; nếu không: giữ nguyên cơ sở "
                    + "dữ liệu và báo bên giám sát",
                en:
                    "If these entries were fed from a mirror (sovang log feed): add --values-lost FIRST..END; if not: leave the database "
                    + "as it is and tell the supervisor")
        case .fileMissing, .fileDamaged:
            Bilingual(
                vi: "Chép lại tệp từ nguồn hoặc bản sao khác; nếu nguồn cũng vậy, giữ cả hai làm bằng chứng",
                en: "Copy it again from the source or another mirror; if the source has it so, keep both as evidence")
        case .headUnsigned:
            Bilingual(
                vi: "Kiểm tra chính sách có khóa hiện tại của sổ; nếu có, giữ đầu sổ này làm bằng chứng",
                en: "Check that the policy has the log's present key; if it has, keep this head as evidence")
        default:
            Bilingual(
                vi:
                    "Đừng sửa gì: giữ cơ sở dữ liệu và bản sao làm bằng chứng, so với bản sao khác (sovang mirror) và báo cơ quan giám sát",
                en: "Change nothing: keep the database and the copies as evidence, compare with a mirror, and tell the supervisor"
            )
        }
    }
}
