import ArgumentParser
import ListReading

/// What a list holds, on the command line.
struct ListKindArgument: ExpressibleByArgument {
    let kind: ListKind

    static var allValueStrings: [String] { ListKind.allCases.map(\.rawValue) }

    init?(argument: String) {
        guard let kind = ListKind(rawValue: argument) else { return nil }
        self.kind = kind
    }
}
