import Entry
import Publishing
import Service
import TransparencyLog

/// What a verification found, for a person or a program.
enum VerdictScreen {
    /// Prints that nothing is wrong.
    ///
    /// - Parameter rights: what was loosened in the database, which the entries do not tell.
    static func print(_ verdict: LogVerdict, rights: [String], seconds: Double, _ format: OutputFormat) throws {
        if format == .json {
            var object: JSONObject = [
                "ok": .bool(true), "origin": .string(verdict.origin), "size": .integer(verdict.size),
                "root": .string(verdict.root.base64), "heads": .integer(Int64(verdict.heads)),
                "signaturesChecked": .bool(verdict.signaturesChecked), "trustsOwnKeys": .bool(verdict.trustsOwnKeys),
                "disclosures": .integer(verdict.disclosures.compared), "closed": .integer(verdict.disclosures.closed),
                "erased": .integer(verdict.disclosures.erased), "lost": .integer(verdict.disclosures.lost),
                "outside": .object(verdict.outside.reduce(into: JSONObject()) { $0[$1.key] = .integer($1.value) }),
                "unknownSignatures": .integer(Int64(verdict.unknownSignatures)), "milliseconds": .integer(Int64(seconds * 1_000)),
            ]
            if !rights.isEmpty { object["rights"] = .array(rights.map { .string($0) }) }
            object["signed"] = verdict.signedSize.map { .integer($0) }
            object["witnessed"] = verdict.witnessedSize.map { .integer($0) }
            object["witnessedTime"] = verdict.witnessedTime.map { .integer(Int64($0)) }
            return Terminal.print(String(decoding: try CanonicalJSON.encode(.object(object)), as: UTF8.self))
        }
        let rate = seconds > 0 ? Int(Double(verdict.size) / seconds) : 0
        Terminal.print("ĐÚNG / OK: \(verdict.origin)")
        Terminal.print("\(verdict.size) mục / entries, \(verdict.heads) đầu sổ / heads, \(Int(seconds * 1_000)) ms (\(rate)/s)")
        Terminal.print("gốc cây / root     \(verdict.root.base64)")
        if let size = verdict.signedSize { Terminal.print("đã ký / signed     \(size)") }
        let values = verdict.disclosures
        Terminal.print(
            "giá trị cá nhân / personal values: \(values.compared) đã so / compared, \(values.closed) không mở được / not openable, "
                + "\(values.erased) đã xóa / erased, \(values.lost) đã mất / lost")
        let outside = verdict.outside.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        Terminal.print("so với / compared with: \(outside.isEmpty ? "–" : outside)")
        if let size = verdict.witnessedSize {
            let time = verdict.witnessedTime.map { "  \(Instant(microseconds: Int64(clamping: $0) &* 1_000_000))" } ?? ""
            Terminal.print("làm chứng / witnessed \(size)\(time)")
        } else if verdict.signaturesChecked {
            Terminal.print("làm chứng / witnessed – (không có, hoặc chính sách không đòi / none, or the policy asks for none)")
        }
        if verdict.trustsOwnKeys {
            Terminal.note(
                "Chữ ký: kiểm bằng khóa nằm trong chính thư mục này; bên giám sát thêm --policy / "
                    + "signatures: checked by the keys in this very folder; a supervisor adds --policy")
        }
        if !verdict.signaturesChecked {
            Terminal.note("Chưa kiểm tra chữ ký: thêm --policy / signatures were not checked: add --policy")
        }
        for finding in rights {
            Terminal.note("Quyền đã bị nới lỏng / rights loosened: \(finding) (sovang migrate --repair-rights)")
        }
        if verdict.unknownSignatures > 0 {
            Terminal.note(
                "\(verdict.unknownSignatures) chữ ký của khóa không có trong chính sách (khóa mới, hoặc dòng bị hỏng) / "
                    + "signature lines are by keys that the policy does not know: a new key, or a damaged line")
        }
    }

    /// Prints what is wrong; the JSON goes to standard output, so that a program finds it where it looks.
    static func print(_ fault: LogFault, _ format: OutputFormat) throws {
        let error = ServiceError(fault)
        guard format == .json else { return ErrorReport.print(error) }
        var object: JSONObject = [
            "ok": .bool(false), "code": .string(fault.code), "vi": .string(error.vi), "en": .string(error.en),
            "remedyVi": .string(error.remedyVi), "remedyEn": .string(error.remedyEn),
        ]
        object["position"] = fault.position.map { .integer($0) }
        object["end"] = fault.end.map { .integer($0) }
        object["place"] = fault.place.map { .string($0) }
        object["detail"] = fault.detail.map { .string($0) }
        Terminal.print(String(decoding: try CanonicalJSON.encode(.object(object)), as: UTF8.self))
    }
}
