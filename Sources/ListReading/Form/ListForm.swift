import Commendation

/// The columns of a kind of list.
struct ListForm: Sendable {
    let kind: ListKind
    let columns: [FormColumn]
    let table: HeaderTable<FormKey>

    init(_ kind: ListKind, _ columns: [FormColumn]) {
        self.kind = kind
        self.columns = columns + ListForm.common
        table = HeaderTable(self.columns.map { HeaderTable<FormKey>.Entry($0.key, $0.headings) })
    }

    /// Columns that any list may have.
    private static let common = [
        FormColumn(.ordinal, .ignored, "STT", "TT", "Số TT", "Số thứ tự", "No", "No.", "#"),
        FormColumn(.secrecy, .ignored, "Độ mật", "Mức độ mật", "Mật", "Secrecy", "Classification"),
        FormColumn(.note, .text(2_000), "Ghi chú", "Chú thích", "Note", "Notes", "Remark"),
        FormColumn(.ignored, .ignored, "Nguồn", "Tệp nguồn", "source", "confidence", "Độ tin cậy", "Người nhập"),
    ]

    /// The form of a kind; nil for proposals and units, which have readers of their own.
    static func of(_ kind: ListKind) -> ListForm? { forms[kind] }

    private static let forms: [ListKind: ListForm] = Dictionary(
        uniqueKeysWithValues: [
            awards, movements, registrations, clusters, models, congresses, directives, directiveActs, regulations, training,
            staff,
            comments, complaints,
        ].map { ($0.kind, $0) })
}
