import EventLog
import Foundation
import GRDB

extension PersonKeyError {
    /// What went wrong in the store, by its code alone: an SQLite message may quote values.
    init(wrapping error: any Error) {
        self =
            switch error {
            case let error as PersonKeyError: error
            case let error as DatabaseError: .unavailable(reason: "sqlite-\(error.extendedResultCode.rawValue)")
            case let error as CocoaError: .unavailable(reason: "file-\(error.code.rawValue)")
            default: .unavailable(reason: "unexpected")
            }
    }
}
