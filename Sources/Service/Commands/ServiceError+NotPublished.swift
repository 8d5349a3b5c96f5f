import Commendation
package import Publishing

extension ServiceError {
    /// A position lies behind the end of a published log, of which no more is known.
    package init(_ error: NotPublished) {
        self.init(
            code: "position-not-published", status: 404,
            vi: "Sổ đã công bố chỉ có \(Self.count(error.size).vi); chưa có mục số \(error.position)",
            en: "The published log has only \(Self.count(error.size).en); entry \(error.position) is not among them",
            remedyVi: "Chọn vị trí nhỏ hơn \(error.size), hoặc lấy bản mới hơn của sổ",
            remedyEn: "Give a position below \(error.size), or take a newer copy of the log")
    }

    /// A position lies behind the end of the log itself.
    package init(beyondLog error: NotPublished, size: Int64) {
        self.init(
            code: "position-beyond-log", status: 404, vi: "Sổ chỉ có \(Self.count(size).vi); không có mục số \(error.position)",
            en: "The log has only \(Self.count(size).en); there is no entry \(error.position)",
            remedyVi: "Chọn vị trí nhỏ hơn \(size); sovang log read cho biết mục nào ở đâu",
            remedyEn: "Give a position below \(size); sovang log read tells which entry is where")
    }

    /// A position is written, and no head covers it yet.
    package init(unsigned error: NotPublished) {
        self.init(
            code: "position-not-yet-published", status: 409,
            vi: "Mục số \(error.position) đã ghi nhưng chưa công bố: đầu sổ mới nhất có \(error.size) mục",
            en: "Entry \(error.position) is written and not yet published: the newest head covers \(error.size) entries",
            remedyVi: "Thử lại sau một giây; nếu vẫn vậy, sovang serve không chạy hoặc không ký được (xem /readyz)",
            remedyEn: "Try again in a second; if it stays so, sovang serve does not run or cannot sign (see /readyz)")
    }

    private static func count(_ size: Int64) -> Bilingual {
        guard size > 0 else { return Bilingual(vi: "0 mục", en: "0 entries") }
        return Bilingual(vi: "\(size) mục (số 0 đến \(size - 1))", en: "\(size) entries (0 to \(size - 1))")
    }
}
