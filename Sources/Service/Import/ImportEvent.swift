import Commendation
package import Foundation
package import ListReading

/// What an import tells while it runs.
package enum ImportEvent: Sendable {
    /// Something about the whole file that does not stop it.
    case warning(ListWarning)
    /// A row that did not go in.
    case refused(RefusedRow)
    /// A row that went in, but may be about somebody who is registered already: an officer must look.
    case unsure(row: Int, candidates: [UUID])
    /// How much of the file is done, in bytes, and how many rows were answered.
    case progress(bytes: Int, rows: Int)
}
