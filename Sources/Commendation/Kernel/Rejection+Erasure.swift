import Entry
import Foundation

/// Refusals about erasing a person.
extension Rejection {
    static func honoreeErased(_ honoree: UUID) -> Rejection {
        Rejection(
            .honoreeErased, Bilingual(vi: "Đối tượng này đã được xóa.", en: "This honoree was erased."),
            remedy: Bilingual(
                vi: "Không ghi thêm được; nếu người đó trở lại, hãy đăng ký mới.",
                en: "Nothing can be added; register the person anew if need be."), stream: honoree)
    }

    static func identityInQuestion(_ honoree: UUID) -> Rejection {
        Rejection(
            .identityInQuestion,
            Bilingual(
                vi: "Chưa được xóa: chưa rõ đối tượng này có phải là đối tượng khác không.",
                en: "Erasing is refused: it is not sure yet whether this honoree is another one."),
            remedy: Bilingual(vi: "Hãy xác định đối tượng nghi trùng trước.", en: "Resolve the unsure match first."),
            allowed: [.resolveMatch], stream: honoree)
    }

    static func underRetention(_ line: RetentionLine, until end: Day?, of honoree: UUID) -> Rejection {
        let term =
            switch line.term {
            case .permanent: Bilingual(vi: "vĩnh viễn", en: "for ever")
            case .years, .notKnown:
                end.map { Bilingual(vi: "đến trước ngày \($0.vietnamese)", en: "until \($0.iso), that day excluded") }
                    ?? Bilingual(vi: "chưa rõ đến khi nào", en: "for a time that is not known")
            }
        let basis = Bilingual(
            vi: "\(line.certainty.vi): \(line.citation)", en: "\(line.certainty.en): \(line.citation)")
        return Rejection(
            .underRetention,
            Bilingual(
                vi: "Chưa được xóa: \(line.name.vi) phải lưu \(term.vi) (\(basis.vi)).",
                en: "Erasing is refused: \(line.name.en.lowercasedFirst) are kept \(term.en) (\(basis.en))."),
            remedy: Bilingual(
                vi: "Chờ hết thời hạn lưu trữ, hoặc sửa bảng thời hạn nếu có văn bản mới.",
                en: "Wait for the end of the retention, or correct the table if there is a newer text."), stream: honoree)
    }

    static func retentionNotKnown(of honoree: UUID) -> Rejection {
        Rejection(
            .underRetention,
            Bilingual(
                vi: "Chưa được xóa: không rõ cấp nào quyết định một khen thưởng, nên không rõ thời hạn lưu trữ.",
                en: "Erasing is refused: it is not known who decided an award, and so not how long it must be kept."),
            remedy: Bilingual(
                vi: "Ghi cấp quyết định của khen thưởng đó, rồi thử lại.", en: "Record the body that decided, then try again."),
            stream: honoree)
    }

    static func proposalUnderWay(_ proposal: UUID, _ basis: RuleBasis) -> Rejection {
        Rejection(
            .proposalUnderWay,
            Bilingual(
                vi: "Chưa được xóa: còn một đề nghị đang giải quyết (\(basis.certainty.vi): \(basis.citation)).",
                en: "Erasing is refused: a proposal is under way (\(basis.certainty.en): \(basis.citation))."),
            remedy: Bilingual(
                vi: "Rút đề nghị đó hoặc giải quyết xong rồi thử lại.", en: "Withdraw the proposal or finish it, then try again."),
            allowed: [.withdraw], stream: proposal)
    }

    static func erasureBasisUnknown(_ known: [ErasureBasis]) -> Rejection {
        let codes = known.map(\.code).joined(separator: ", ")
        return Rejection(
            .erasureBasisUnknown,
            Bilingual(vi: "Thiếu căn cứ pháp lý để xóa.", en: "There is no legal basis for the erasure."),
            remedy: Bilingual(vi: "Chọn một căn cứ: \(codes).", en: "Choose one of: \(codes)."), field: "basis")
    }

    static func erasureBasisNotInForce(_ basis: ErasureBasis, from: Day) -> Rejection {
        Rejection(
            .erasureBasisUnknown,
            Bilingual(
                vi: "Căn cứ này có hiệu lực từ ngày \(from.vietnamese).", en: "This basis is in force from \(from.iso) on."),
            remedy: Bilingual(vi: "Chọn căn cứ khác.", en: "Choose another basis."), field: "basis")
    }

    static func erasureNotRequested(_ honoree: UUID) -> Rejection {
        Rejection(
            .erasureNotRequested,
            Bilingual(vi: "Chưa có ai yêu cầu xóa đối tượng này.", en: "Nobody has asked that this honoree be erased."),
            remedy: Bilingual(
                vi: "Người thứ nhất yêu cầu kèm căn cứ, người thứ hai xác nhận.",
                en: "One person asks, with a legal basis; another one confirms."),
            allowed: [.requestErasure], stream: honoree)
    }

    static func secondPersonMissing(_ honoree: UUID) -> Rejection {
        Rejection(
            .secondPersonMissing,
            Bilingual(
                vi: "Người xác nhận phải khác người yêu cầu xóa.", en: "Whoever asked for the erasure cannot confirm it."),
            remedy: Bilingual(vi: "Hãy để người khác xác nhận.", en: "Let somebody else confirm it."),
            allowed: [.confirmErasure], stream: honoree)
    }
}

extension RuleWarning {
    /// A ground that is not verified is used all the same, and says so.
    static func erasureBasis(_ basis: ErasureBasis) -> RuleWarning {
        RuleWarning(
            code: "erasure-basis",
            text: Bilingual(
                vi: "Căn cứ xóa chưa được kiểm chứng: \(basis.name.vi).",
                en: "The ground of the erasure is not verified: \(basis.name.en)."),
            certainty: basis.certainty, citation: basis.citation, row: nil)
    }
}

extension String {
    /// For a name that stands inside a sentence.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
