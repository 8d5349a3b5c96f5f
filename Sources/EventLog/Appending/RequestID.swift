/// The name under which a request is recorded, so that its retry gets the first answer.
///
/// It is chosen by the caller (over HTTP, the `Idempotency-Key`) and is never derived from personal data.
package struct RequestID: Hashable, Sendable, CustomStringConvertible {
    /// The text as recorded: 1 to 200 printable ASCII characters.
    package let text: String

    /// Takes a caller's text; `nil` unless it is 1 to 200 printable ASCII characters.
    package init?(_ text: String) {
        let octets = text.utf8
        guard (1...200).contains(octets.count), octets.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        self.text = text
    }

    /// The text as recorded.
    package var description: String { text }
}
