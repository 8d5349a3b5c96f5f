import Entry

/// What `sovang import --format json` says at its end.
struct ImportReport: Equatable {
    let rows: Int64
    let added: Int64
    let repeated: Int64
    let refused: Int64

    /// Reads the report among the lines of an import.
    init(_ lines: [String]) throws {
        for line in lines {
            guard let report = try CanonicalJSON.decode(Array(line.utf8)).object?["report"]?.object else { continue }
            rows = report["rows"]?.integer ?? -1
            added = report["added"]?.integer ?? -1
            repeated = report["repeated"]?.integer ?? -1
            refused = report["refused"]?.integer ?? -1
            return
        }
        throw TrialError("the import gave no report: \(lines.suffix(3))")
    }
}
