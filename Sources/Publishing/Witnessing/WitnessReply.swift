/// What came back from a witness: an HTTP answer, or a file that stands for one.
package struct WitnessReply: Hashable, Sendable {
    /// The status: 200, 403, 404, 409, 422, 503 and so on (C2SP tlog-witness).
    package let status: Int

    /// The body: signature lines with 200, the size that the witness knows with 409.
    package let body: [UInt8]

    /// States an answer.
    package init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}
