import Commendation
package import Entry
import EventLog

/// Where a digest of the state stands in the log, and how far it tells.
package struct StateReceipt: Hashable, Sendable {
    /// The position of the digest.
    package let seq: Int64
    /// How many entries it tells of.
    package let upTo: Int64

    /// A receipt.
    package init(seq: Int64, upTo: Int64) {
        self.seq = seq
        self.upTo = upTo
    }

    /// That of a request that is in the log already.
    init?(_ record: RecordedRequest) throws {
        guard let entry = record.entries.last else { return nil }
        self.init(seq: entry.seq, upTo: try StateDigested(entry).upTo)
    }

    /// Its members.
    package var json: JSONObject { ["seq": .integer(seq), "upTo": .integer(upTo)] }

    /// Reads what ``json`` wrote.
    package init?(json: JSONObject) {
        guard let seq = json["seq"]?.integer, let upTo = json["upTo"]?.integer else { return nil }
        self.init(seq: seq, upTo: upTo)
    }
}
