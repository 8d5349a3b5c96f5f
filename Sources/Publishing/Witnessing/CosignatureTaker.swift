import Logging
package import TransparencyLog

/// Takes what a witness answered: checks it, records it, and shows it on the released head, whether it came over the network or on a
/// stick.
package struct CosignatureTaker: Sendable {
    private let policy: TrustPolicy
    private let ledger: HeadLedger
    private let store: TileStore
    private let board: PublicationBoard

    /// Puts together what taking needs.
    package init(policy: TrustPolicy, ledger: HeadLedger, store: TileStore, board: PublicationBoard) {
        self.policy = policy
        self.ledger = ledger
        self.store = store
        self.board = board
    }

    /// Takes the signature lines of an answer over a head; lines by keys that the policy does not know are left out.
    ///
    /// Returns the witnesses that cosigned by it.
    ///
    /// - Throws: `TransparencyError` if no line is good, or what recording throws.
    @discardableResult
    package func take(_ lines: [UInt8], over head: SignedHead) async throws -> [Cosigned] {
        let note = try policy.adding(answer: lines, to: head.note)
        let added = note.signatures.filter { !head.note.signatures.contains($0) }
        let verdict = try policy.evaluate(note)
        var taken: [Cosigned] = []
        for cosigned in verdict.cosigned {
            let name = cosigned.key.name
            guard let signature = added.last(where: { $0.name == name }) else { continue }
            taken.append(Cosigned(witness: name.description, time: Int64(cosigned.time), signature: signature))
        }
        for cosigned in taken { try await ledger.record(cosigned, of: head.size) }
        try await show(head)
        return taken
    }

    /// Shows what is recorded of a head: on the head that is released, if it is that one, and on the board.
    ///
    /// - Throws: what reading or writing throws.
    package func show(_ head: SignedHead) async throws {
        let cosigned = try await ledger.cosignatures(of: head.size)
        guard !cosigned.isEmpty else { return }
        if let released = try await store.add(cosigned.map(\.signature), to: head.size) {
            board.update { notice in
                if notice.head?.size == released.size {
                    notice.head = try? SignedHead(note: released.note, signedAt: notice.head?.signedAt)
                }
            }
        }
        board.update { notice in
            for cosigned in cosigned {
                let known = notice.witnesses[cosigned.witness]
                // What went wrong later than this stays told.
                if known?.size == head.size, known?.time == cosigned.time { continue }
                var told = PublicationBoard.WitnessNotice(size: head.size, time: cosigned.time)
                // An alarm is told until the daemon is started anew: no cosignature of before or beside it makes it untrue.
                if let known, known.isAlarm { (told.fault, told.isAlarm) = (known.fault, true) }
                notice.witnesses[cosigned.witness] = told
            }
        }
        try await settle(head)
    }

    /// Looks whether a head has its quorum now, and shows it if so.
    ///
    /// - Throws: what reading or writing throws.
    package func settle(_ head: SignedHead) async throws {
        guard policy.quorum != nil else { return }
        let witnessed = try await ledger.cosigned(head)
        guard let verdict = try? policy.evaluate(witnessed.note), verdict.hasQuorum else { return }
        guard head.size >= board.current.witnessedSize, board.current.witnessed?.note != witnessed.note else { return }
        try await store.releaseWitnessed(witnessed.note)
        board.update { notice in
            notice.witnessed = witnessed
            notice.witnessedSize = max(notice.witnessedSize, witnessed.size)
        }
    }
}
