import Commendation
import Entry
import EventLog
import Foundation

extension CommandDesk {
    /// The proposals of a decision in its order.
    ///
    /// Header and awards came in by one atomic request, so the awards stand right behind the header.
    func conferred(by decision: UUID) async throws -> [UUID] {
        guard let header = try await log.readStream(decision, from: 0, limit: 1).first, header.is(DecisionIssued.name) else {
            return []
        }
        let count = try DecisionIssued(header).count
        let page = try await log.read(from: header.seq + 1, limit: count)
        return page.filter { $0.cause == header.id && $0.is(AwardConferred.name) }.map(\.streamID)
    }
}

extension ServiceError {
    /// There is no such decision.
    static let unknownDecision = ServiceError(
        code: "unknown-decision", status: 404, vi: "Không có quyết định này", en: "There is no such decision",
        remedyVi: "Kiểm tra lại số, ký hiệu và năm của quyết định", remedyEn: "Check the decision's number, symbol and year")
}
