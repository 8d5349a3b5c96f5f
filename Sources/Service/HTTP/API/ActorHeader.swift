import Commendation
import Entry
import Foundation
import HTTPTypes
import Hummingbird

/// Who acts, as the header `X-SoVang-Actor` says: `id; unit=<id>; roles=<role>,<role>`.
///
/// The token vouches for whoever holds it; until people can sign in, the header says in whose name they act.
enum ActorHeader {
    static func actor(in request: Request) throws -> Actor {
        guard let header = request.headers[.actor], let actor = actor(header) else { throw Problem.actorInvalid }
        return actor
    }

    private static func actor(_ header: String) -> Actor? {
        let parts = header.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        guard let id = parts.first, isIdentifier(id) else { return nil }
        var unit: UUID?
        var roles: Set<Role> = []
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard pair.count == 2 else { return nil }
            switch pair[0] {
            case "unit":
                guard let known = UUID(canonical: pair[1]) else { return nil }
                unit = known
            case "roles":
                for name in pair[1].split(separator: ",") {
                    guard let role = Role(rawValue: String(name)) else { return nil }
                    roles.insert(role)
                }
            default: return nil
            }
        }
        return Actor(id: id, unit: unit, roles: roles)
    }

    /// A pseudonym: it goes into entries in clear, so it has no room for a name with spaces.
    private static func isIdentifier(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                    UInt8(ascii: "."),
                    UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: ":"):
                    true
                default: false
                }
            }
    }
}
