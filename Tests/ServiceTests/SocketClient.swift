import NIOCore
import NIOPosix

/// A client that sends what a test wants, in its own time, and reads until the server closes.
enum SocketClient {
    /// Sends pieces with a pause after each, until the server closes; returns what came back, and how long it took.
    static func converse(port: Int, _ pieces: [String], pause: Duration = .zero) async throws -> (text: String, time: Duration) {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton).connect(
            host: "127.0.0.1", port: port
        ) { channel in
            channel.eventLoop.makeCompletedFuture {
                try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
            }
        }
        let clock = ContinuousClock()
        let start = clock.now
        let text = try await channel.executeThenClose { inbound, outbound in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    for piece in pieces {
                        // Whoever is hung up on has said enough.
                        guard (try? await outbound.write(ByteBuffer(string: piece))) != nil else { return }
                        try await Task.sleep(for: pause)
                    }
                }
                var text = ""
                do {
                    for try await piece in inbound { text += String(buffer: piece) }
                } catch is IOError {
                    // Closed by the other side while something was on its way.
                }
                group.cancelAll()
                return text
            }
        }
        return (text, start.duration(to: clock.now))
    }
}
