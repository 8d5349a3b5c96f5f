import ArgumentParser
import Commendation

/// A kind of commendation on the command line, by its code.
struct MeritArgument: ExpressibleByArgument {
    let kind: MeritKind

    /// The usual kind.
    static let merit = MeritArgument(kind: .merit)

    static var allValueStrings: [String] { MeritKind.allCases.map(\.rawValue) }

    var defaultValueDescription: String { kind.rawValue }

    private init(kind: MeritKind) { self.kind = kind }

    init?(argument: String) {
        guard let kind = MeritKind(rawValue: argument) else { return nil }
        self.kind = kind
    }
}
