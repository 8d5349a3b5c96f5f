import Commendation
import Entry
import EventLog
import Foundation

extension CommandDesk {
    /// The proposals of a decision in its order.
    func conferred(by decision: UUID) async throws -> [UUID] { try await listed(under: decision, DecisionIssued.name) }

    /// The proposals that were put on a session, in its order.
    func tabled(for session: UUID) async throws -> [UUID] { try await listed(under: session, SessionConvened.name) }

    /// The proposals under the header that a stream begins with; none if it begins otherwise.
    ///
    /// A header and its list came in by one atomic request, so the list stands right behind the header.
    private func listed(under stream: UUID, _ type: StaticString) async throws -> [UUID] {
        guard let header = try await log.readStream(stream, from: 0, limit: 1).first, header.is(type) else { return [] }
        let count = Int(header.integer("count") ?? 0)
        guard count > 0 else { return [] }
        return try await log.read(from: header.seq + 1, limit: count).filter { $0.cause == header.id }.map(\.streamID)
    }
}

extension ServiceError {
    /// There is no such decision.
    static let unknownDecision = ServiceError(
        code: "unknown-decision", status: 404, vi: "Không có quyết định này", en: "There is no such decision",
        remedyVi: "Kiểm tra lại số, ký hiệu và năm của quyết định", remedyEn: "Check the decision's number, symbol and year")
}
