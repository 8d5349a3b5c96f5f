/// Reads a list of proposals as an officer has it, exported from a spreadsheet, pushed in as bytes in pieces of any size.
///
/// Title lines, groups, sums and signatures are understood and passed over; each other row comes out as a ``ProposalRow`` or as a
/// ``RowRefusal`` with all that is wrong with it. Of the rows themselves only the one being read is held; besides, 20 bytes a row
/// are kept to find repeated ones.
public struct ListReader: Sendable {
    /// What comes out.
    public typealias Outcome = ListOutcome<ProposalRow>

    private var csv: CSVReader
    private var list: ProposalList
    private var isStopped = false

    /// Starts a list.
    public init(_ context: ListContext) {
        csv = CSVReader(limits: context.limits)
        list = ProposalList(context)
    }

    /// Bytes of the file held at this moment.
    public var bufferedBytes: Int { csv.bufferedBytes + list.bufferedBytes }

    /// Bytes pushed so far, for a progress bar.
    public var bytesRead: Int { csv.bytesRead }

    /// What was counted so far.
    public var summary: ListSummary { list.summary }

    /// Takes the next bytes of the file and appends what they complete.
    ///
    /// - Throws: ``ListError`` if the file cannot be read on; what came before the place is in `outcomes`.
    public mutating func push(_ bytes: [UInt8], into outcomes: inout [Outcome]) throws(ListError) {
        var records: [CSVRecord] = []
        var failure: ListError?
        do throws(ListError) {
            try csv.push(bytes, into: &records)
        } catch {
            failure = error
        }
        try take(records, then: failure, into: &outcomes)
    }

    /// Ends the file: appends what is left and says what the list held.
    public mutating func finish(into outcomes: inout [Outcome]) throws(ListError) -> ListSummary {
        var records: [CSVRecord] = []
        var failure: ListError?
        do throws(ListError) {
            try csv.finish(into: &records)
        } catch {
            failure = error
        }
        try take(records, then: failure, into: &outcomes)
        isStopped = true
        try list.finish(into: &outcomes)
        return list.summary
    }

    private mutating func take(_ records: [CSVRecord], then failure: ListError?, into outcomes: inout [Outcome]) throws(ListError)
    {
        if isStopped { throw .finished }
        do throws(ListError) {
            for record in records { try list.take(record, into: &outcomes) }
            if let failure { throw failure }
        } catch {
            isStopped = true
            throw error
        }
    }
}
