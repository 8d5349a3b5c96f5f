import Commendation
import Entry
import Service

extension RemoteImportDoor: StateDoor {
    func digest(by actor: Actor) async throws -> StateReceipt? {
        let answer = try await send("state/digests", body: [:], actor: actor)
        guard !answer.isEmpty else { return nil }
        guard let receipt = StateReceipt(json: answer) else { throw RemoteDaemon.answerUnreadable }
        return receipt
    }
}
