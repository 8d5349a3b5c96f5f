import Commendation
import Entry
import Foundation

/// The steps of one erasure: the request, the confirmation, or both.
struct ErasurePlan: Sendable {
    /// What the steps came to.
    struct Result: Sendable {
        let honoree: UUID
        let requested: ErasureDoor.Receipt?
        let erased: ErasureDoor.Receipt?
    }

    let honoree: UUID
    /// Who asks; nobody if that was done before.
    let asks: String?
    /// Who confirms; nobody if that is done later.
    let confirms: String?
    let basis: String?

    /// Takes the steps, each an event of its own; the same steps again get their first answers.
    func run(_ door: ErasureDoor) async throws -> Result {
        var requested: ErasureDoor.Receipt?
        var erased: ErasureDoor.Receipt?
        if let asks, let basis {
            requested = try await door.perform(
                "request-erasure", honoree, ["basis": .string(basis)], Actor(id: asks, roles: [.standingOffice]),
                "erase/request/\(honoree.text)/\(basis)/\(asks)")
        }
        if let confirms {
            erased = try await door.perform(
                "confirm-erasure", honoree, [:], Actor(id: confirms, roles: [.authority]),
                "erase/confirm/\(honoree.text)/\(confirms)")
        }
        return Result(honoree: honoree, requested: requested, erased: erased)
    }
}
