package import Commendation
package import Entry

/// What an import came to, counted by rows of the file.
package struct ImportReport: Hashable, Sendable {
    /// A rule that did not pass, or could not be judged, with how many rows it concerns.
    package struct Warning: Hashable, Sendable {
        /// The first of its warnings.
        package var first: RuleWarning
        /// How many there are.
        package var count: Int
    }

    /// Rows that went in now.
    package var added = 0
    /// Rows that went in by an earlier import of the same file.
    package var repeated = 0
    /// Rows that did not go in.
    package var refused = 0
    /// Rows that did not go in because the honoree is proposed for the same already; part of ``refused``.
    package var duplicates = 0
    /// Rows that went in and were matched to a registered honoree.
    package var matched = 0
    /// Rows that went in and that an officer must look at.
    package var unsure = 0
    /// Former units that were registered now with the units that took over; they are no rows of their own.
    package var former = 0
    /// Parts of the file that were appended, each whole or not at all.
    package var parts = 0
    /// What does not stop, by rule.
    package var warnings: [String: Warning] = [:]

    /// A report of nothing.
    package init() {}

    /// Rows that were read as rows of the list.
    package var rows: Int { added + repeated + refused }

    /// Counts the answer to a part.
    mutating func count(_ answer: ListAnswer) {
        parts += 1
        for row in answer.rows {
            switch row.outcome {
            case .added(_, let kinds):
                added += 1
                if !kinds.isEmpty { matched += 1 }
                if !row.candidates.isEmpty { unsure += 1 }
            case .repeated: repeated += 1
            case .refused(let findings):
                refused += 1
                if findings.contains(where: { $0.code == Rejection.Code.duplicateProposal.rawValue }) { duplicates += 1 }
            }
        }
        for warning in answer.warnings {
            warnings[warning.code, default: Warning(first: warning, count: 0)].count += 1
        }
    }

    /// Counts the answer to a part of a list of units.
    mutating func count(_ answer: UnitsAnswer) {
        parts += 1
        for row in answer.rows {
            switch row.outcome {
            case .added: added += 1
            case .repeated: repeated += 1
            case .refused: refused += 1
            }
        }
    }

    /// Counts the answer to former units, of which only what was refused is a row that did not go in.
    mutating func count(former answer: UnitsAnswer) {
        parts += 1
        for row in answer.rows {
            switch row.outcome {
            case .added: former += 1
            case .repeated: break
            case .refused: refused += 1
            }
        }
    }

    /// The report for a program.
    package var json: JSONObject {
        [
            "added": .integer(Int64(added)), "duplicates": .integer(Int64(duplicates)),
            "former": .integer(Int64(former)), "matched": .integer(Int64(matched)),
            "parts": .integer(Int64(parts)),
            "refused": .integer(Int64(refused)), "repeated": .integer(Int64(repeated)), "rows": .integer(Int64(rows)),
            "unsure": .integer(Int64(unsure)),
            "warnings": .array(
                warnings.sorted { $0.key < $1.key }.map { code, warning in
                    [
                        "code": .string(code), "count": .integer(Int64(warning.count)), "vi": .string(warning.first.text.vi),
                        "en": .string(warning.first.text.en), "citation": .string(warning.first.citation),
                    ]
                }),
        ]
    }
}
