import Entry
public import Foundation

/// One award that a document tells of.
public struct EarlierAwardRow: Hashable, Sendable {
    /// The honoree, registered before or in the same request.
    public var honoree: UUID
    /// What is recorded.
    public var award: EarlierAwardRecorded
    /// The name as the document writes it (personal).
    public var name: String
    /// The form of address (personal).
    public var title: String?
    /// The post at that time (personal).
    public var post: String?

    /// Describes a row.
    public init(honoree: UUID, award: EarlierAwardRecorded, name: String, title: String? = nil, post: String? = nil) {
        self.honoree = honoree
        self.award = award
        self.name = name
        self.title = title
        self.post = post
    }

    /// The id of the record: the same honoree, award and decision always give the same one.
    public var stream: UUID {
        UUID.v8(named: "earlier-award/\(honoree.text)/\(award.award)/\(award.number.nfc)/\(award.date.iso)")
    }
}
