import Commendation

/// What a group row says for the rows below it.
struct Section: Hashable, Sendable {
    /// How the group is numbered; groups of one style follow each other, another style lies within.
    var style: GroupLine.Style
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

    /// Opens a group, which closes the last one of its style and all within that.
    ///
    /// A group without a number closes the last such group that says the same sort of thing.
    mutating func enter(_ section: Section) {
        let twin = open.firstIndex { $0.style == section.style && (section.style != .none || $0.sort == section.sort) }
        if let twin { open.removeSubrange(twin...) }
        open.append(section)
    }
}

extension Section {
    /// Which of the things that a group may say it says.
    fileprivate var sort: [Bool] { [kind != nil, award != nil, unit != nil] }
}
