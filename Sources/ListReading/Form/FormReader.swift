/// Reads a list by form: awards of earlier times, movements, congresses and the province's other work, one fact a row.
///
/// Title lines, sums and signatures are passed over, as in a list of proposals; every other row comes out as a ``FormRow`` or as a
/// ``RowRefusal`` with all that is wrong with it. The file is pushed in as bytes in pieces of any size.
public struct FormReader: Sendable {
    /// What comes out.
    public typealias Outcome = ListOutcome<FormRow>

    private var csv: CSVReader
    private var list: FormList
    private var isStopped = false

    /// Starts a list of a kind; nil for proposals and units, which have readers of their own.
    public init?(_ kind: ListKind, _ context: FormContext) {
        guard let form = ListForm.of(kind) else { return nil }
        csv = CSVReader(limits: context.limits)
        list = FormList(form, context)
    }

    /// What was counted so far.
    public var summary: ListSummary { list.summary }

    /// Heading and letter of the column of a key, once the headings were read.
    public func column(of key: FormKey) -> (heading: String?, letter: String?) {
        let place = list.place(key)
        return (place.column, place.letter)
    }

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
