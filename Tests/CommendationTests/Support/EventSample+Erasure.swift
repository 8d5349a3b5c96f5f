import Commendation

extension EventSample {
    /// How a person is erased.
    static let erasure: [EventSample] = [
        EventSample(ErasureRequested(basis: "subject-request", citation: citation)),
        EventSample(PersonErased(basis: "subject-request", citation: citation, requestedBy: "standing-office")),
    ]

    private static let citation =
        "Law 91/2025/QH15, right to deletion (law.md section 10, S71–S73, S118); the article was not read"
}
