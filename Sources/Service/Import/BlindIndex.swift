package import Commendation
package import EventLog
import Foundation

/// The keys under which an honoree can be found again without a name in the log (design section 5, "Who is who").
///
/// What the keys are made of, and which of them suffice, is the domain's business (`MatchKey`, `HonoreeMatch`); here their texts,
/// which are personal data, become HMACs under the installation's key.
package struct BlindIndex: Sendable {
    private let key: InstallationKey

    /// The index under an installation's key.
    package init(key: InstallationKey) { self.key = key }

    /// What is stored in place of a key's text.
    package func blind(_ matchKey: MatchKey) throws(ServiceError) -> BlindKey {
        guard let blind = BlindKey(bytes: key.digest(purpose: "blind-index", [matchKey.text])) else { throw .digestSize }
        return blind
    }

    /// A request id for a part of an import: the same rows give the same id, and nobody without the key can tell from an id what
    /// the rows held.
    package func requestID(ofPart digest: [UInt8]) throws(ServiceError) -> RequestID {
        let octets = key.digest(purpose: "import-part", [Hex.text(digest)])
        guard let id = RequestID("import-" + Hex.text(octets.prefix(20))) else { throw .digestSize }
        return id
    }
}

extension ServiceError {
    /// A digest had an impossible size: a fault of ours.
    fileprivate static let digestSize = ServiceError(
        code: "internal-fault", status: 500, vi: "Lỗi bên trong (độ dài mã băm)", en: "An internal fault (size of a digest)",
        remedyVi: "Báo cho người phát triển", remedyEn: "Report it")
}
