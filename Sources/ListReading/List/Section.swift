import Commendation

/// What a group row says for the rows below it.
struct Section: Hashable, Sendable {
    var level: Int
    var kind: SubjectKind?
    var award: AwardChoice?
    var unit: UnitReference?
    var isSecret = false
}

/// The groups that are open at a row, outermost first.
struct Sections: Hashable, Sendable {
    private var open: [Section] = []

    var kind: SubjectKind? { open.last { $0.kind != nil }?.kind }
    var award: AwardChoice? { open.last { $0.award != nil }?.award }
    var unit: UnitReference? { open.last { $0.unit != nil }?.unit }
    var isSecret: Bool { open.contains(where: \.isSecret) }

    /// Opens a group, which closes those of its level and below.
    mutating func enter(_ section: Section) {
        open.removeAll { $0.level >= section.level }
        open.append(section)
    }
}
