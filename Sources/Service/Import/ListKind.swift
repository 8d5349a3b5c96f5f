import Foundation

/// What a list holds.
package enum ListKind: String, CaseIterable, Sendable {
    /// Proposals of one or several units.
    case proposals
    /// Units: communes, departments, bodies.
    case units

    /// What the beginning of a file looks like: a list of units has a column of codes and one of names, and none of awards.
    package static func guess(_ beginning: [UInt8]) -> ListKind {
        let text = String(decoding: beginning.prefix(4_096), as: UTF8.self).precomposedStringWithCanonicalMapping.lowercased()
        for line in text.split(whereSeparator: \.isNewline).prefix(30) {
            let cells = line.split { ",;\t".contains($0) }.map {
                $0.trimmingCharacters(in: CharacterSet(charactersIn: " \"\u{FEFF}"))
            }
            let hasCode = cells.contains { ["code", "mã", "mã đơn vị", "mã số", "ma", "ma don vi"].contains($0) }
            let hasName = cells.contains { ["name_vi", "name", "tên", "tên đơn vị", "ten don vi"].contains($0) }
            if hasCode, hasName { return .units }
        }
        return .proposals
    }
}
