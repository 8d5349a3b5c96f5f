import Commendation
import Entry
import Service

/// Shows the rules of erasing, and what an erasure came to.
struct ErasureScreen {
    let format: OutputFormat

    /// Prints what must be kept, the grounds, and what stays, each with what it rests on.
    func show(_ table: RetentionTable) throws {
        if format == .json { return try print(table.json) }
        Terminal.print("Thời hạn lưu trữ / retention:")
        for line in table.lines {
            let term =
                switch line.term {
                case .permanent: "vĩnh viễn / permanent"
                case .years(let years): "\(years) năm / years"
                case .notKnown: "chưa rõ: không xóa / not known: nothing is erased"
                }
            Terminal.print("  \(line.vi) / \(line.en): \(term)")
            say(line.certainty, line.citation)
        }
        Terminal.print("Căn cứ / grounds (--basis):")
        for basis in table.bases {
            let from = basis.from.map { " (từ / from \($0.iso))" } ?? ""
            Terminal.print("  \(basis.code)\(from): \(basis.vi) / \(basis.en)")
            say(basis.certainty, basis.citation)
        }
        Terminal.print("Bị xóa và được giữ / what goes and what stays:")
        for item in table.members {
            let mark = item.stays ? "giữ / stays" : "xóa / goes"
            Terminal.print("  \(mark): \(item.name.vi) / \(item.name.en)")
            say(item.certainty, item.citation)
        }
    }

    private func say(_ certainty: Certainty, _ citation: String) {
        Terminal.print("    [\(certainty.vi) / \(certainty.en)] \(citation)")
    }

    /// Prints what the steps came to.
    ///
    /// - Parameters:
    ///   - gone: the day on which the last backup of the key expires.
    ///   - today: the current day.
    func show(_ result: ErasurePlan.Result, gone: Day?, today: Day) throws {
        if format == .json {
            var object: JSONObject = ["honoree": .string(result.honoree.text)]
            if let requested = result.requested { object["requested"] = .integer(requested.first) }
            if let erased = result.erased { object["erased"] = .integer(erased.first) }
            if result.erased != nil, let gone { object["gone"] = .string(gone.iso) }
            let warnings = (result.requested?.warnings ?? []) + (result.erased?.warnings ?? [])
            object["warnings"] = .array(warnings.map { .object(["vi": .string($0.vi), "en": .string($0.en)]) })
            return try print(.object(object))
        }
        for warning in (result.erased ?? result.requested)?.warnings ?? [] {
            Terminal.note("Lưu ý / note: \(warning.vi) / \(warning.en)")
        }
        if let requested = result.requested {
            Terminal.print("Đã ghi yêu cầu xóa, mục số \(requested.first) / the request is entry no. \(requested.first).")
        }
        guard let erased = result.erased else {
            return Terminal.print(
                "Cần người thứ hai / a second person is needed: sovang erase \(result.honoree.text) --as … --confirm")
        }
        Terminal.print("Đã xóa, mục số \(erased.first) / erased by entry no. \(erased.first).")
        guard let gone else { return }
        guard gone > today else {
            return Terminal.print(
                "Không bản sao lưu khóa nào còn giữ khóa: không bản sao nào đọc được nữa / "
                    + "no backup holds the key: no copy can be read any more.")
        }
        Terminal.print(
            "Bản sao lưu khóa cuối cùng hết hạn ngày \(gone.vietnamese): từ đó không bản sao nào đọc được nữa / "
                + "the last backup of the key expires on \(gone.iso): from then on no copy can be read.")
    }

    /// Prints how many erasures were carried out again.
    func finished(_ count: Int) throws {
        if format == .json { return try print(.object(["erasures": .integer(Int64(count))])) }
        Terminal.print("Đã rà lại \(count) lần xóa / \(count) erasures were carried out again.")
    }

    private func print(_ value: JSONValue) throws {
        Terminal.print(String(decoding: try CanonicalJSON.encode(value), as: UTF8.self))
    }
}
