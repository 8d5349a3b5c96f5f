import Foundation
package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import Publishing
import ServiceLifecycle
import TransparencyLog

/// The network side of a witness: `add-checkpoint` of C2SP tlog-witness, the last cosigned heads, and a page for people.
///
/// It asks nobody who they are: whatever is not signed by a log that the witness knows is refused, and what is cosigned is public.
package struct WitnessServer: ServiceLifecycle.Service {
    private let folder: WitnessFolder
    private let address: BindAddress
    private let now: @Sendable () -> UInt64
    private let limits: WitnessLimits
    private let logger: Logger
    private let onRunning: @Sendable (_ port: Int) async -> Void

    /// - Parameters:
    ///   - folder: the witness.
    ///   - host: the address to listen on.
    ///   - port: the port; 0 takes a free one, which `onRunning` gets.
    ///   - now: the time in seconds since 1970.
    ///   - limits: how much whoever connects may take.
    ///   - logger: where answers are noted, without what was sent.
    package init(
        _ folder: WitnessFolder, host: String, port: Int, now: @escaping @Sendable () -> UInt64,
        limits: WitnessLimits = WitnessLimits(), logger: Logger,
        onRunning: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) {
        self.folder = folder
        address = .hostname(host, port: port)
        self.now = now
        self.limits = limits
        self.logger = logger
        self.onRunning = onRunning
    }

    /// Runs until it is told to stop gracefully.
    package func run() async throws {
        let deadline = TimeAmount(limits.request)
        let application = Application(
            responder: Self.router(folder, now: now, logger: logger).buildResponder(),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [RequestDeadline(deadline)], idleTimeout: TimeAmount(limits.idle))),
            configuration: ApplicationConfiguration(
                address: address, serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) }, logger: logger)
        do {
            try await application.run()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw ServiceError.portInUse
        }
    }

    /// The router with every route; in-process tests build their responder from it.
    package static func router(
        _ folder: WitnessFolder, now: @escaping @Sendable () -> UInt64, logger: Logger
    ) -> Router<WebRequestContext> {
        let router = Router(context: WebRequestContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: SecurityHeaders())
        router.post("/add-checkpoint") { request, _ in
            guard let buffer = try? await request.body.collect(upTo: AddCheckpointRequest.maximumByteCount) else {
                return text(
                    "too-large: The request is longer than \(AddCheckpointRequest.maximumByteCount) octets.\n", .contentTooLarge)
            }
            return await answer([UInt8](buffer.readableBytesView), folder, now(), logger)
        }
        router.get("/") { _, _ in
            let page = WitnessPage(status: await folder.status())
            return Response(
                status: .ok, headers: [.contentType: "text/html; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: page.markup.text)))
        }
        router.get("/{log}/checkpoint") { _, context in
            guard let hash = context.parameters.get("log"), let note = await folder.checkpoint(originHash: hash) else {
                return text("not-found: No head of such a log was cosigned here.\n", .notFound)
            }
            return Response(
                status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-cache"],
                body: .init(byteBuffer: ByteBuffer(bytes: note)))
        }
        return router
    }

    private static func answer(_ body: [UInt8], _ folder: WitnessFolder, _ time: UInt64, _ logger: Logger) async -> Response {
        do {
            let answer = try await folder.answer(body, time: time)
            if case .refused(let refusal) = answer {
                logger.log(
                    level: refusal.isEvidence ? .critical : .notice, "a request was refused",
                    metadata: ["status": "\(answer.status)"])
            }
            return Response(
                status: .init(code: answer.status), headers: [.contentType: answer.contentType],
                body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
        } catch {
            // What could not be stored must not be answered; the log asks again.
            logger.critical(
                "the witness cannot store", metadata: ["error": "\((error as? PublishingError)?.code ?? "folder-damaged")"])
            return text(
                "witness-folder: The witness cannot read or store its state. Its operator must look.\n", .internalServerError)
        }
    }

    private static func text(_ text: String, _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
