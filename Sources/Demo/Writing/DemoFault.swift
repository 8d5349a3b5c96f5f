/// Why a demonstration cannot be written.
package struct DemoFault: Error, Hashable, Sendable {
    /// What went wrong.
    package enum Code: String, Hashable, Sendable {
        /// The log's origin does not end in `/demo`.
        case notADemonstration = "not-a-demonstration"
        /// The log holds entries already.
        case logNotEmpty = "demo-log-not-empty"
        /// The lists of units hold no units.
        case noUnits = "demo-without-units"
        /// A step of an invented life was refused: the generator and the rules disagree.
        case stepRefused = "demo-step-refused"
    }

    /// What went wrong.
    package let code: Code

    /// The code of the refusal, where a step was refused; no personal data.
    package let detail: String?

    /// Describes a fault.
    package init(_ code: Code, detail: String? = nil) {
        self.code = code
        self.detail = detail
    }
}
