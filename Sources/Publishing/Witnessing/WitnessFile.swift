package import TransparencyLog

/// A witness's answer as a file on a stick: the signature lines, or what was refused and why.
///
/// Signature lines stand alone, as they would come over the network; a refusal begins with the line `refused STATUS`.
package struct WitnessFile: Hashable, Sendable {
    /// The answer, as it would come over the network.
    package let reply: WitnessReply

    /// Puts an answer into a file.
    package init(_ answer: WitnessAnswer) {
        reply = WitnessReply(status: answer.status, body: answer.body)
    }

    /// Reads a file; what does not begin with a refusal is taken for signature lines, and is checked as such by whoever uses it.
    package init(decoding bytes: [UInt8]) {
        let prefix = Array("refused ".utf8)
        guard bytes.starts(with: prefix), let end = bytes.firstIndex(of: 0x0A),
            let status = Int(String(decoding: bytes[prefix.count..<end], as: UTF8.self))
        else {
            reply = WitnessReply(status: 200, body: bytes)
            return
        }
        reply = WitnessReply(status: status, body: Array(bytes[(end + 1)...]))
    }

    /// The octets of the file.
    package var bytes: [UInt8] {
        reply.status == 200 ? reply.body : Array("refused \(reply.status)\n".utf8) + reply.body
    }
}
