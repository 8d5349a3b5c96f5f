import Commendation
import Entry
import Publishing

extension BookProposal {
    var object: JSONObject {
        var object: JSONObject = [
            "id": .string(id.text), "state": .string(state.rawValue), "award": .string(award.code), "kind": .string(kind),
            "unit": unit.json, "lastStepOn": .string(lastStepOn.iso),
        ]
        if let name { object["name"] = .string(name) }
        if let gap { object["missing"] = gap.json }
        if let submission { object["submission"] = .string(submission.text) }
        if let decision { object["decision"] = .string(decision.text) }
        return object
    }

    var json: JSONValue { .object(object) }
}

extension BookUnit {
    var json: JSONValue { ["id": .string(id.text), "code": .string(code), "name": .string(name)] }
}

extension BookSubmission {
    var json: JSONValue {
        var object: JSONObject = [
            "id": .string(id.text), "date": .string(date.iso), "unit": unit.json, "count": .integer(Int64(count)),
        ]
        if let number { object["number"] = .string(number) }
        return .object(object)
    }
}

extension BookDecision {
    var json: JSONValue {
        var object: JSONObject = [
            "id": .string(id.text), "number": .string(number), "body": .string(body), "signer": .string(signer),
            "post": .string(post),
            "date": .string(date.iso), "count": .integer(Int64(count)),
        ]
        if let publishedOn { object["publishedOn"] = .string(publishedOn.iso) }
        if let annulledOn { object["annulledOn"] = .string(annulledOn.iso) }
        return .object(object)
    }
}

extension BookEvent {
    /// The event, with how far it has come on its way to its proof, if anything is published.
    func json(_ publication: PublicationBoard.Notice?) -> JSONValue {
        var object: JSONObject = [
            "seq": .integer(sequence), "type": .string(type), "on": .string(on.iso), "at": .string(at.description),
            "actor": .string(actor),
            "data": .object(data),
        ]
        if let publication { object["state"] = .string(publication.state(of: sequence).rawValue) }
        if let onBehalf { object["onBehalf"] = .string(onBehalf) }
        if let rules { object["rules"] = .string(rules) }
        if !personal.isEmpty {
            var fields = JSONObject()
            for (name, value) in personal { fields[name] = .string(value) }
            object["personal"] = .object(fields)
        }
        if let gap { object["missing"] = gap.json }
        return .object(object)
    }
}
