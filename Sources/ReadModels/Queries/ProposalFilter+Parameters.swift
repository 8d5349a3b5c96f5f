import Commendation
import Entry
import Foundation

extension ProposalFilter {
    /// A name and a value as they stand in a link or a request.
    package struct Parameter: Hashable, Sendable {
        /// The name.
        package let name: String
        /// The value, not yet escaped.
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A parameter of a request that the filter cannot use.
    package struct Refusal: Error, Hashable, Sendable {
        /// The parameter's name.
        package let parameter: String
        /// What it may hold.
        package let expected: String
    }

    /// The filter as parameters of a link, always in the same order.
    package var parameters: [Parameter] {
        func text(_ dimension: StatisticDimension, _ known: String?) -> (String, String?) {
            (dimension.name, unknown.contains(dimension) ? FactValue.unknownText : known)
        }
        let all: [(String, String?)] =
            [
                ("state", status?.rawValue), text(.outcome, outcome?.code), text(.award, award), ("group", group?.rawValue),
                text(.kind, kind), text(.unit, unit?.text),
                ("basis", months == nil ? nil : basis.code), ("from", months?.lowerBound.iso), ("to", months?.upperBound.iso),
                ("submission", submission?.text), ("decision", decision?.text), ("honoree", honoree?.text),
                text(.level, level?.rawValue), ("session", session?.text), ("letter", letter?.text),
                (StatisticDimension.source.name, source?.rawValue),
            ] + StatisticFact.allCases.map { ($0.rawValue, facts[$0]?.text) }
        return all.compactMap { name, value in value.map { Parameter(name: name, value: $0) } }
    }

    /// The filter that parameters of a request describe; other names are left alone.
    package init(parameters: [Parameter]) throws(Refusal) {
        self.init()
        var from: Month?
        var to: Month?
        for parameter in parameters where !parameter.value.isEmpty {
            if parameter.value == FactValue.unknownText,
                let dimension = Self.unknowable.first(where: { $0.name == parameter.name })
            {
                unknown.insert(dimension)
                continue
            }
            switch parameter.name {
            case "state":
                status = try Self.read(parameter, ProposalStatus.allCases.map(\.rawValue)) { ProposalStatus(rawValue: $0) }
            case "outcome": outcome = try Self.read(parameter, ProposalOutcome.allCases.map(\.code)) { ProposalOutcome(code: $0) }
            case "award": award = try Self.read(parameter, ["a code"]) { $0.utf8.contains(0) ? nil : $0 }
            case "group": group = try Self.read(parameter, Award.Group.allCases.map(\.rawValue)) { Award.Group(rawValue: $0) }
            case "kind":
                kind = try Self.read(parameter, SubjectKind.allCases.map(\.rawValue)) { SubjectKind(rawValue: $0)?.rawValue }
            case "unit": unit = try Self.id(parameter)
            case "basis": basis = try Self.read(parameter, StatisticBasis.allCases.map(\.code)) { StatisticBasis(code: $0) }
            case "from": from = try Self.read(parameter, ["yyyy-mm"]) { Month(iso: $0) }
            case "to": to = try Self.read(parameter, ["yyyy-mm"]) { Month(iso: $0) }
            case "submission": submission = try Self.id(parameter)
            case "decision": decision = try Self.id(parameter)
            case "honoree": honoree = try Self.id(parameter)
            case "level": level = try Self.read(parameter, TierLevel.allCases.map(\.rawValue)) { TierLevel(rawValue: $0) }
            case "session": session = try Self.id(parameter)
            case "letter": letter = try Self.id(parameter)
            case "source":
                source = try Self.read(parameter, AwardSource.allCases.map(\.rawValue)) { AwardSource(rawValue: $0) }
            default:
                guard let fact = StatisticFact(rawValue: parameter.name) else { continue }
                facts[fact] = FactValue(try Self.read(parameter, ["a code or -"]) { $0.utf8.contains(0) ? nil : $0 })
            }
        }
        guard from != nil || to != nil else { return }
        let first = from ?? Day.first.month
        let last = to ?? Day.last.month
        guard first <= last else { throw Refusal(parameter: "to", expected: "a month not before from") }
        months = first...last
    }

    private static func id(_ parameter: Parameter) throws(Refusal) -> UUID {
        try read(parameter, ["an id"]) { UUID(canonical: $0) }
    }

    private static func read<Value>(
        _ parameter: Parameter, _ expected: [String], _ parse: (String) -> Value?
    ) throws(Refusal) -> Value {
        guard let value = parse(parameter.value) else {
            throw Refusal(parameter: parameter.name, expected: expected.joined(separator: ", "))
        }
        return value
    }
}
