/// In what the facts of a database are not those that the migrations give.
struct RightsDifference {
    /// Facts of the database that should not be, or not in this way.
    private(set) var unexpected: [RightsFact] = []

    /// Facts that should be and are not, or not in this way.
    private(set) var missing: [RightsFact] = []

    /// What is not as it should be, one English phrase each, in a fixed order; of very many only the first.
    private(set) var findings: [String] = []

    /// The fact that a superuser migrated; it is not compared.
    static let superuser = "administrator is a superuser"

    /// What a database goes without that somebody else than a superuser migrated.
    private static let ofSuperusers = ["event trigger sovang_log_", "language plpgsql ", "system function "]

    /// The largest number of findings.
    private static let limit = 300

    init(found: [RightsFact], expected: [RightsFact] = RightsCatalogue.expected) {
        let isWhole = found.contains { $0.subject == Self.superuser }
        let found = Self.compared(found, isWhole)
        let expected = Self.compared(expected, isWhole)
        for (subject, fact) in found {
            guard let right = expected[subject] else {
                unexpected.append(fact)
                findings.append(Self.phrase(fact))
                continue
            }
            guard right.detail != fact.detail else { continue }
            unexpected.append(fact)
            missing.append(right)
            findings.append(Self.phrase(fact) + (right.detail.isEmpty ? "" : " instead of \(right.detail)"))
        }
        for (subject, fact) in expected where found[subject] == nil {
            missing.append(fact)
            findings.append("missing: \(Self.phrase(fact))")
        }
        unexpected.sort { $0.line < $1.line }
        missing.sort { $0.line < $1.line }
        findings.sort()
        if findings.count > Self.limit {
            let more = findings.count - Self.limit
            findings = findings.prefix(Self.limit) + ["and \(more) more"]
        }
    }

    /// Facts by what they are about; those that only a superuser can make only if one did.
    private static func compared(_ facts: [RightsFact], _ isWhole: Bool) -> [String: RightsFact] {
        let kept = facts.filter { fact in
            fact.subject != superuser && (isWhole || !ofSuperusers.contains { fact.subject.hasPrefix($0) })
        }
        return Dictionary(kept.map { ($0.subject, $0) }) { first, _ in first }
    }

    private static func phrase(_ fact: RightsFact) -> String {
        // The arguments of some functions fill many lines.
        let subject = fact.subject.replacing(#/\(([^()]{60})[^()]*\)/#) { "(\($0.1)…)" }
        return fact.detail.isEmpty ? subject : "\(subject): \(fact.detail)"
    }
}
