import Commendation
import Entry

extension Problem {
    /// Bytes that are not the JSON that is taken: where reading stopped, and what to send instead.
    init(_ error: EntryError) {
        let base = Problem(400, "body-not-json", ["offset": error.offset.map(String.init) ?? "–"])
        self.init(
            status: 400, code: error.code, detail: .init(vi: base.detail.vi, en: "\(base.detail.en) \(error.message)"),
            next: .init(vi: base.next.vi, en: error.nextStep), field: nil)
    }
}
