import Commendation
package import Entry
import Foundation

/// How answers travel between a running daemon and the command line.
extension ListAnswer {
    /// The answer as JSON.
    package var json: JSONObject {
        [
            "rows": .array(rows.map { .object($0.json) }),
            "warnings": .array(
                warnings.map { warning in
                    var object: JSONObject = [
                        "code": .string(warning.code), "vi": .string(warning.text.vi), "en": .string(warning.text.en),
                        "certainty": .string(warning.certainty.rawValue), "citation": .string(warning.citation),
                    ]
                    if let row = warning.row { object["row"] = .integer(Int64(row)) }
                    return .object(object)
                }),
        ]
    }

    /// Reads an answer; `nil` if it is not one.
    package init?(json: JSONObject) {
        guard let rows = json["rows"]?.array, let warnings = json["warnings"]?.array else { return nil }
        self.init(
            rows: rows.compactMap { $0.object.flatMap(Row.init(json:)) },
            warnings: warnings.compactMap { $0.object.flatMap(RuleWarning.init(json:)) })
        guard self.rows.count == rows.count, self.warnings.count == warnings.count else { return nil }
    }
}

extension ListAnswer.Row {
    fileprivate var json: JSONObject {
        var object: JSONObject = ["row": .integer(Int64(row))]
        if !candidates.isEmpty { object.put("candidates", candidates.map(\.text)) }
        switch outcome {
        case .added(let proposal, let kinds):
            object.put("added", proposal.text)
            object.put("by", kinds.map(\.rawValue))
        case .repeated(let proposal): object.put("repeated", proposal.text)
        case .refused(let findings): object["refused"] = .array(findings.map { .object($0.json) })
        }
        return object
    }

    fileprivate init?(json: JSONObject) {
        guard let row = json["row"]?.integer else { return nil }
        let candidates = (json["candidates"]?.array ?? []).compactMap { $0.string.flatMap(UUID.init(canonical:)) }
        if let proposal = json["added"]?.string.flatMap(UUID.init(canonical:)) {
            let kinds = (json["by"]?.array ?? []).compactMap { $0.string.flatMap(MatchKey.Kind.init(rawValue:)) }
            self.init(row: Int(row), outcome: .added(proposal: proposal, by: kinds), candidates: candidates)
        } else if let proposal = json["repeated"]?.string.flatMap(UUID.init(canonical:)) {
            self.init(row: Int(row), outcome: .repeated(proposal: proposal), candidates: candidates)
        } else if let findings = json["refused"]?.array {
            self.init(
                row: Int(row), outcome: .refused(findings.compactMap { $0.object.flatMap(RowFinding.init(json:)) }),
                candidates: candidates)
        } else {
            return nil
        }
    }
}

extension RowFinding {
    /// The finding as JSON.
    package var json: JSONObject {
        var object: JSONObject = [
            "code": .string(code), "vi": .string(what.vi), "en": .string(what.en), "remedyVi": .string(remedy.vi),
            "remedyEn": .string(remedy.en),
        ]
        object.put("column", column)
        object.put("letter", letter)
        object.put("value", value)
        return object
    }

    /// Reads a finding; `nil` if it is not one.
    init?(json: JSONObject) {
        guard let code = json["code"]?.string, let vi = json["vi"]?.string, let en = json["en"]?.string,
            let remedyVi = json["remedyVi"]?.string, let remedyEn = json["remedyEn"]?.string
        else { return nil }
        self.init(
            code: code, column: json["column"]?.string, letter: json["letter"]?.string, value: json["value"]?.string,
            what: Bilingual(vi: vi, en: en), remedy: Bilingual(vi: remedyVi, en: remedyEn))
    }
}

extension RuleWarning {
    fileprivate init?(json: JSONObject) {
        guard let code = json["code"]?.string, let vi = json["vi"]?.string, let en = json["en"]?.string,
            let certainty = json["certainty"]?.string.flatMap(Certainty.init(rawValue:)), let citation = json["citation"]?.string
        else { return nil }
        self.init(
            code: code, text: Bilingual(vi: vi, en: en), certainty: certainty, citation: citation,
            row: json["row"]?.integer.map { Int($0) })
    }
}

extension UnitsAnswer {
    /// The answer as JSON.
    package var json: JSONObject {
        [
            "rows": .array(
                rows.map { row in
                    var object: JSONObject = ["row": .integer(Int64(row.row))]
                    switch row.outcome {
                    case .added: object["added"] = true
                    case .repeated: object["repeated"] = true
                    case .refused(let findings): object["refused"] = .array(findings.map { .object($0.json) })
                    }
                    return .object(object)
                })
        ]
    }

    /// Reads an answer; `nil` if it is not one.
    package init?(json: JSONObject) {
        guard let rows = json["rows"]?.array else { return nil }
        self.init(
            rows: rows.compactMap { value in
                guard let object = value.object, let row = object["row"]?.integer else { return nil }
                if object["added"] != nil { return Row(row: Int(row), outcome: .added) }
                if object["repeated"] != nil { return Row(row: Int(row), outcome: .repeated) }
                guard let findings = object["refused"]?.array else { return nil }
                return Row(row: Int(row), outcome: .refused(findings.compactMap { $0.object.flatMap(RowFinding.init(json:)) }))
            })
        guard self.rows.count == rows.count else { return nil }
    }
}
