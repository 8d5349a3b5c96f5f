import Entry
import Service

/// An error as the command line shows it: what happened and what to do next, Vietnamese first.
enum ErrorReport {
    static func print(_ failure: any ServiceFailure) {
        Terminal.note("LỖI: \(failure.vi)\n  → \(failure.remedyVi)")
        Terminal.note("ERROR: \(failure.en) [\(failure.code)]\n  → \(failure.remedyEn)")
    }
}
