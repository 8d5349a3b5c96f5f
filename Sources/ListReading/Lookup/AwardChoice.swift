public import Commendation

/// An award of the catalogue, as far as a list needs it.
public struct AwardChoice: Hashable, Sendable {
    /// The catalogue's code, such as `"CSTDCS"`.
    public var code: String
    /// The Vietnamese name.
    public var name: String
    /// The English name.
    public var englishName: String
    /// Whom it may go to; empty if the catalogue does not say.
    public var kinds: Set<SubjectKind>
    /// Whether it is a title or a form, if the catalogue says so.
    public var group: Award.Group?

    /// Makes a choice.
    public init(code: String, name: String, englishName: String, kinds: Set<SubjectKind>, group: Award.Group? = nil) {
        self.code = code
        self.name = name
        self.englishName = englishName
        self.kinds = kinds
        self.group = group
    }
}
