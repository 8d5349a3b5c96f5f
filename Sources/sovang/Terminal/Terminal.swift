import Foundation

/// Where the program speaks to a person: results on standard output, everything else on standard error.
enum Terminal {
    /// Whether a person watches standard error, so that a progress bar makes sense.
    static let isWatched = isatty(STDERR_FILENO) == 1

    /// Prints a line of the result.
    static func print(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

    /// Prints a line beside the result: progress, advice, errors.
    static func note(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    /// Writes all of a text, also when the reader takes it in pieces; a reader that went away is not an error.
    static func write(_ text: String, to descriptor: Int32) {
        var bytes = ArraySlice(text.utf8)
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                bytes = bytes.dropFirst(written)
            } else if errno != EINTR {
                return
            }
        }
    }
}
