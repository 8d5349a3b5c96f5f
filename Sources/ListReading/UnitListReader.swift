public import Entry

/// Reads a list of units (`units.csv`, `departments.csv`, or one of an officer's own), pushed in as bytes in pieces of any size.
public struct UnitListReader: Sendable {
    /// What comes out.
    public typealias Outcome = ListOutcome<UnitRow>

    private var csv: CSVReader
    private var list: UnitList
    private var isStopped = false

    /// Starts a list; `from` is the first day of units whose row gives none.
    public init(limits: CSVLimits, from: Day? = nil) {
        csv = CSVReader(limits: limits)
        list = UnitList(limits: limits, from: from)
    }

    /// Bytes of the file held at this moment.
    public var bufferedBytes: Int { csv.bufferedBytes }

    /// What was counted so far.
    public var summary: ListSummary { list.summary }

    /// Takes the next bytes of the file and appends what they complete.
    ///
    /// - Throws: ``ListError`` if the file cannot be read on; what came before the place is in `outcomes`.
    public mutating func push(_ bytes: [UInt8], into outcomes: inout [Outcome]) throws(ListError) {
        try take(bytes, isLast: false, into: &outcomes)
    }

    /// Ends the file: appends what is left and says what the list held.
    public mutating func finish(into outcomes: inout [Outcome]) throws(ListError) -> ListSummary {
        try take([], isLast: true, into: &outcomes)
        isStopped = true
        try list.finish()
        return list.summary
    }

    private mutating func take(_ bytes: [UInt8], isLast: Bool, into outcomes: inout [Outcome]) throws(ListError) {
        if isStopped { throw .finished }
        var records: [CSVRecord] = []
        var failure: ListError?
        do throws(ListError) {
            if isLast { try csv.finish(into: &records) } else { try csv.push(bytes, into: &records) }
        } catch {
            failure = error
        }
        do throws(ListError) {
            for record in records { try list.take(record, into: &outcomes) }
            if let failure { throw failure }
        } catch {
            isStopped = true
            throw error
        }
    }
}
