package import Entry
import EventLog
package import Foundation

/// The form in which an officer says whether an honoree is one of its candidates, as the browser sends it.
///
/// It asks for the local token itself, every time: nothing that a browser sends by itself can resolve a match, so a page of another
/// site cannot either.
package struct MatchForm: Sendable {
    /// What the officer says.
    package enum Choice: Sendable, Hashable {
        /// The same as this candidate.
        case same(UUID)
        /// None of the candidates.
        case distinct([UUID])
    }

    /// Why the form was not taken; what was sent is kept, but for the token.
    package struct Fault: Error, Sendable, Hashable {
        /// The key of the message.
        package let message: String
        /// The officer as sent.
        package let actor: String
        /// The choice as sent.
        package let choice: String
    }

    /// What the officer says.
    package let choice: Choice
    /// The officer.
    package let actor: String
    /// The request id, which the page gave: sent twice, it is done once.
    package let request: WriteID

    /// The largest form taken, in bytes.
    package static let limit = 16_384

    /// Reads the fields; `admits` looks at the token.
    package init(
        fields: [String: String], candidates: [UUID], admits: (String) -> Bool
    ) throws(Fault) {
        let choice = fields["choice"] ?? ""
        let actor = (fields["actor"] ?? "").trimmingCharacters(in: .whitespaces)
        func fault(_ message: String) -> Fault { Fault(message: message, actor: actor, choice: choice) }
        if choice == "distinct" {
            self.choice = .distinct(candidates)
        } else if choice.hasPrefix("same-"), let id = UUID(canonical: String(choice.dropFirst(5))), candidates.contains(id) {
            self.choice = .same(id)
        } else {
            throw fault("match-fault-choice")
        }
        // The code goes into the log in clear, so it has no room for a name.
        guard actor.wholeMatch(of: /[a-z0-9._\/:-]{1,64}/) != nil else { throw fault("match-fault-actor") }
        guard let token = fields["token"], admits(token) else { throw fault("match-fault-token") }
        guard let request = fields["request"].flatMap({ WriteID($0) }) else { throw fault("match-fault-request") }
        self.actor = actor
        self.request = request
    }

    /// The body of the step.
    package var body: JSONObject {
        switch choice {
        case .same(let id): ["same": .string(id.text)]
        case .distinct(let ids): ["distinct": .array(ids.map { .string($0.text) })]
        }
    }

    /// Reads `application/x-www-form-urlencoded`; the first of equal names counts.
    package static func fields(_ body: String) -> [String: String] {
        var fields: [String: String] = [:]
        for pair in body.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(parts[0]), fields[name] == nil else { continue }
            fields[name] = parts.count == 2 ? decoded(parts[1]) : ""
        }
        return fields
    }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding?.nfc
    }
}
