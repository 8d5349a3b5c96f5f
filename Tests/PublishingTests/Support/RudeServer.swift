import Foundation
import Synchronization

/// A server on a port of its own that answers every connection as a test tells it, however far that is from HTTP.
final class RudeServer: Sendable {
    /// What a connection gets.
    enum Manner: Sendable {
        /// These octets, and the end.
        case says(String)
        /// Nothing, and no end.
        case silent
        /// The end, at once.
        case hangsUp
        /// The head of an answer, and a body without end.
        case endless
        /// The head of an answer, and an octet of its body now and then.
        case slow
    }

    let port: Int
    private let descriptor: Int32
    private let requests = Mutex<[String]>([])
    private let isOver = Mutex(false)

    init(_ manner: Manner) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let port = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer -> Bool in
                bind(descriptor, pointer, length) == 0 && listen(descriptor, 16) == 0
                    && getsockname(descriptor, pointer, &length) == 0
            }
        }
        guard port else { throw POSIXError(.EADDRNOTAVAIL) }
        self.port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in accept(manner) }
    }

    /// The first lines of the requests that came.
    var firstLines: [String] { requests.withLock { $0 } }

    func stop() {
        isOver.withLock { $0 = true }
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
    }

    private func accept(_ manner: Manner) {
        while true {
            let connection = Foundation.accept(descriptor, nil, nil)
            guard connection >= 0 else { return }
            Thread.detachNewThread { [self] in
                serve(connection, manner)
                shutdown(connection, Int32(SHUT_RDWR))
                close(connection)
            }
        }
    }

    private func serve(_ connection: Int32, _ manner: Manner) {
        if case .hangsUp = manner { return }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(connection, &buffer, buffer.count, 0)
        guard count > 0 else { return }
        let first = String(decoding: buffer[..<count].prefix { $0 != 0x0D }, as: UTF8.self)
        requests.withLock { $0.append(first) }
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"
        switch manner {
        case .hangsUp: return
        case .says(let text): _ = write(connection, Array(text.utf8))
        case .silent: wait { true }
        case .endless:
            _ = write(connection, Array(head.utf8))
            let piece = [UInt8](repeating: 0x41, count: 32_768)
            // As fast as a good network is.
            while !isOver.withLock({ $0 }), write(connection, piece) { usleep(500) }
        case .slow:
            _ = write(connection, Array(head.utf8))
            wait { write(connection, [0x41]) }
        }
    }

    private func wait(while goesOn: () -> Bool) {
        while !isOver.withLock({ $0 }), goesOn() { usleep(50_000) }
    }

    private func write(_ connection: Int32, _ bytes: [UInt8]) -> Bool {
        send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }
}
