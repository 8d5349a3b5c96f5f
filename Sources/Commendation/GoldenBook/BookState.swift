public import Entry
public import Foundation

/// What tells one golden book from every other: the body whose book it is, and the year.
public enum GoldenBook {
    /// The id of the book's stream: the same body and year always give the same id.
    public static func stream(body: String, year: Int) -> UUID { UUID.v8(named: "book/\(body)/\(year)") }
}

/// What the events of one golden book come to.
public struct BookState: Hashable, Sendable {
    /// The id of the book, which is that of its stream.
    public let id: UUID

    /// The position of the last event in the stream; −1 if there is none.
    public private(set) var version: Int64 = -1

    /// The last number that was given; 0 if none was.
    public private(set) var last = 0

    /// The certificate numbers that stand in it, as they are compared.
    private var certificates: Set<String> = []

    /// A book without events.
    public init(id: UUID) { self.id = id }

    /// Folds the next entry of the stream: the numbers go on without a gap.
    public mutating func apply(_ entry: EntryView) throws(EventReadError) {
        let event = try AwardsDelivered(entry)
        guard event.first == last + 1 else { throw EventReadError(.outOfOrder, type: AwardsDelivered.type) }
        last += event.count
        version = entry.streamSeq
    }

    /// Folds an award that was entered in it, which stands in the proposal's own stream.
    public mutating func apply(delivered entry: EntryView) throws(EventReadError) {
        if let certificate = try AwardDelivered(entry).certificate { _ = enter(certificate) }
    }

    /// Enters a certificate number; `false` if it stands in the book.
    mutating func enter(_ certificate: String) -> Bool { certificates.insert(Self.compared(certificate)).inserted }

    /// Whether a certificate number stands in the book, however it is written.
    func holds(_ certificate: String) -> Bool { certificates.contains(Self.compared(certificate)) }

    private static func compared(_ certificate: String) -> String {
        // Hundreds of thousands are as they are compared already.
        if certificate.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !(0x61...0x7A).contains($0) }) { return certificate }
        return certificate.nfc.uppercased().filter { !$0.isWhitespace }
    }
}

/// What is read before awards are handed over: the book of the year, the decision and the proposals.
public struct BookFile: Sendable {
    /// The golden book of the body and the year.
    public var book: BookState

    /// The decision that conferred the awards.
    public var decision: DecisionState

    /// The proposals that were read, by their id.
    public var proposals: [UUID: ProposalState]

    /// Puts the parts together.
    public init(book: BookState, decision: DecisionState, proposals: [UUID: ProposalState]) {
        self.book = book
        self.decision = decision
        self.proposals = proposals
    }

    /// Folds the entries of a book, of a decision and of its proposals, and the awards that were entered in the book before.
    public init(
        book id: UUID, decision: UUID, entries: some Sequence<EntryView>, delivered: some Sequence<EntryView>
    ) throws(EventReadError) {
        book = BookState(id: id)
        for entry in entries where entry.streamID == id { try book.apply(entry) }
        for entry in delivered { try book.apply(delivered: entry) }
        self.decision = try DecisionState.states(of: entries)[decision] ?? DecisionState(id: decision)
        proposals = try ProposalState.states(of: entries)
    }

    /// The proposal, which may be one without events.
    func proposal(_ id: UUID) -> ProposalState { proposals[id] ?? ProposalState(id: id) }
}
