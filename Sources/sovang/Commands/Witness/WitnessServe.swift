import ArgumentParser
import Entry
import Foundation
import Logging
import Publishing
import Service
import ServiceLifecycle

/// Answers the log's requests over the network.
struct WitnessServe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Trả lời yêu cầu qua mạng / answer requests over the network (C2SP tlog-witness).",
        discussion: "Trang trạng thái ở địa chỉ gốc / the status page is at the root address.")

    @Option(help: ArgumentHelp("Địa chỉ và cổng để nghe / the address and port to listen on.", valueName: "host:port"))
    var listen = "127.0.0.1:8090"

    @OptionGroup var options: WitnessOptions

    private var address: (host: String, port: Int)? {
        guard let colon = listen.lastIndex(of: ":"), let port = Int(listen[listen.index(after: colon)...]), 0...65_535 ~= port
        else { return nil }
        return (String(listen[..<colon]).trimmingCharacters(in: CharacterSet(charactersIn: "[]")), port)
    }

    func validate() throws {
        guard address != nil else { throw ValidationError("--listen: host:port.") }
    }

    func run() async throws {
        guard let (host, port) = address else { return }
        let logger = Logger(label: "witness") { JSONLinesLogHandler.standardError(label: $0, level: .notice) }
        let stop = StopSignal()
        let server = WitnessServer(
            try WitnessFolder(options.url), host: host, port: port,
            now: { UInt64(max(0, Environment.system.now().microseconds / 1_000_000)) }, logger: logger
        ) { port in Terminal.print("Bên làm chứng chạy tại / the witness listens at http://\(host):\(port)/") }
        let group = ServiceGroup(configuration: .init(services: [server], logger: logger))
        stop.whenRaised { Task { await group.triggerGracefulShutdown() } }
        try await group.run()
        Terminal.note("Đã dừng / stopped.")
    }
}
