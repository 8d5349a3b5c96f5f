import Entry
package import Publishing
package import TransparencyLog

/// What the published log proves: its newest head, who witnessed it, and what that means.
package struct EvidencePage: Sendable {
    /// What is known of heads and witnesses.
    package let notice: PublicationBoard.Notice
    /// The keys that sign the log's heads.
    package let keys: [NoteVerifierKey]
    /// The witnesses of the policy.
    package let witnesses: [PolicyWitness]

    /// The page of what is known.
    package init(notice: PublicationBoard.Notice, keys: [NoteVerifierKey], witnesses: [PolicyWitness]) {
        self.notice = notice
        self.keys = keys
        self.witnesses = witnesses
    }

    /// The page's slots.
    package func data(_ page: PageContext) -> PageData {
        page.frame(title: page.say("evidence-title")).merging([
            "fault": .optional(notice.fault.map { page.say("evidence-fault-why", ["code": $0]) }),
            "hasHead": .flag(notice.head != nil),
            "facts": .list(facts(page).map(\.data)),
            "note": .text(notice.head.map { String(decoding: $0.note.bytes, as: UTF8.self) } ?? ""),
            "hasWitnessed": .flag(notice.witnessed != nil),
            "hasWitnesses": .flag(!witnesses.isEmpty),
            "witnessedSize": .text(page.count(Int(notice.witnessedSize))),
            "witnesses": .list(witnesses.map { row($0, page) }),
        ])
    }

    private func facts(_ page: PageContext) -> [PageFact] {
        guard let head = notice.head else { return [] }
        var facts = [
            PageFact(page.say("evidence-size"), page.count(Int(head.size))),
            PageFact(page.say("evidence-root"), head.root.base64),
        ]
        if let at = head.signedAt { facts.append(PageFact(page.say("evidence-signed"), page.moment(at))) }
        if let at = notice.releasedAt { facts.append(PageFact(page.say("evidence-released"), page.moment(at))) }
        if let size = page.logSize {
            facts.append(PageFact(page.say("evidence-waiting"), page.count(Int(max(0, size - head.size)))))
        }
        let texts = keys.isEmpty ? [page.say("evidence-no-key")] : keys.map(\.text)
        facts.append(PageFact(page.say("evidence-key"), texts.map { PageFact.Value($0) }))
        return facts
    }

    private func row(_ witness: PolicyWitness, _ page: PageContext) -> PageData {
        let said = notice.witnesses[witness.key.name.description]
        let state =
            switch said?.fault {
            case let code? where said?.isAlarm == true: page.say("witness-alarm", ["code": code])
            case let code?: page.say("witness-fault", ["code": code])
            case nil: page.say(said?.size == nil ? "witness-silent" : "witness-fine")
            }
        return [
            "name": .text("\(witness.name)"), "key": .text(witness.key.name.description),
            "size": .text(said?.size.map { page.count(Int($0)) } ?? "–"),
            "at": .text(said?.time.map { page.moment(Instant(microseconds: $0 * 1_000_000)) } ?? "–"),
            "state": .text(state), "isAlarm": .flag(said?.isAlarm == true),
        ]
    }
}
