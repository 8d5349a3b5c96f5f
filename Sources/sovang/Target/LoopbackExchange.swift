import Foundation

/// One HTTP/1.1 request to a daemon on this machine, and its answer (RFC 9112), each on a connection of its own.
///
/// Foundation's `URLSession` is not used here: when the daemon is killed in the middle of several requests it can end the whole
/// process, or never answer. This waits on a thread of its own, gives up after a bounded time and does nothing else.
struct LoopbackExchange: Sendable {
    /// Why there is no answer.
    ///
    /// Whether the request was carried out is not known, unless nobody listened.
    enum Failure: Error, Hashable {
        /// Nobody listens on the port.
        case notConnected(Int32)
        /// The connection broke, or the time was up, before the whole answer came.
        case broken(Int32)
        /// What came is not HTTP.
        case notHTTP
    }

    /// An answer.
    struct Answer {
        var status: Int
        var body: [UInt8]
    }

    /// How long a daemon may take for one step of an exchange.
    private static let timeout = timeval(tv_sec: 120, tv_usec: 0)
    /// The largest answer that is read, in bytes.
    private static let limit = 64 << 20

    var port: Int
    var method: String
    var path: String
    var headers: [(name: String, value: String)]
    var body: [UInt8]

    /// Sends the request and waits for the answer on a thread that may block.
    func run() async throws -> Answer {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try exchange() }) }
        }
    }

    private func exchange() throws -> Answer {
        let descriptor = try connected()
        defer { close(descriptor) }
        var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if !body.isEmpty { head += "Content-Length: \(body.count)\r\n" }
        // An answer may come before all is sent (a refusal): then what can no longer be sent does not matter.
        let isSent = Self.send(Array((head + "\r\n").utf8) + body, on: descriptor)
        let bytes = try Self.receive(from: descriptor)
        guard let answer = try Self.answer(bytes) else { throw Failure.broken(isSent ? 0 : EPIPE) }
        return answer
    }

    private func connected() throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Failure.notConnected(errno) }
        var timeout = Self.timeout
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &timeout, socklen_t(MemoryLayout<timeval>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(truncatingIfNeeded: port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else {
            let error = errno
            close(descriptor)
            throw Failure.notConnected(error)
        }
        return descriptor
    }

    private static func send(_ bytes: [UInt8], on descriptor: Int32) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.send(
                    descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(truncatingIfNeeded: MSG_NOSIGNAL))
            }
            if count > 0 {
                sent += count
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }

    private static func receive(from descriptor: Int32) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while bytes.count <= limit {
            let count = piece.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
            if count == 0 { return bytes }
            if count > 0 {
                bytes += piece[..<count]
                // Whole answers end the wait: a server may keep a connection open that it was asked to close.
                if try answer(bytes) != nil { return bytes }
            } else if errno != EINTR {
                throw Failure.broken(errno)
            }
        }
        throw Failure.notHTTP
    }

    /// The answer in some bytes; `nil` while it is not whole.
    static func answer(_ bytes: [UInt8]) throws -> Answer? {
        let end = Array("\r\n\r\n".utf8)
        guard let split = bytes.firstRange(of: end) else { return nil }
        let lines = String(decoding: bytes[..<split.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let start = lines[0].split(separator: " ", maxSplits: 2)
        guard start.count >= 2, start[0].hasPrefix("HTTP/1."), let status = Int(start[1]) else { throw Failure.notHTTP }
        var length: Int?
        for line in lines.dropFirst() {
            let pair = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            if pair.count == 2, pair[0].lowercased() == "content-length" { length = Int(pair[1]) }
        }
        // Every answer of the daemon has its length; an answer in chunks is not from it.
        guard let length, length >= 0 else { throw Failure.notHTTP }
        let body = bytes[split.upperBound...]
        return body.count >= length ? Answer(status: status, body: Array(body.prefix(length))) : nil
    }
}
