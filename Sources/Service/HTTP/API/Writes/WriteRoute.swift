import Foundation

/// A line of the table of writes: its path and how its body becomes work for the desk.
///
/// Routes, pages and sample data all go by this table, so a new command is one line of it.
struct WriteRoute: Sendable {
    /// How a body is read, and what it becomes.
    typealias Reading = @Sendable (_ id: UUID?, _ body: inout JSONBody) throws -> DeskWork

    /// Most things of one batch: one request holds 5,000 events, one of them a header.
    static let batchLimit = 4_999

    /// The path below `/api/v1/`; `{id}` stands in it if the step is about one thing.
    let path: String
    /// The path below `/api/v1/` where that which it makes can be read, if it makes something that can be.
    let creates: String?
    /// Reads the body.
    let read: Reading

    /// A line.
    init(_ path: String, creates: String? = nil, _ read: @escaping Reading) {
        self.path = path
        self.creates = creates
        self.read = read
    }

    /// The path without the id.
    var name: String { path.replacing("/{id}", with: "") }

    /// Whether the path names the one thing that it is about.
    var isAboutOne: Bool { path.contains("{id}") }

    /// The whole table.
    static let all: [WriteRoute] = [submissions, proposals, life, decisions, honorees, units, province].flatMap(\.self)

    /// The line of a name.
    static func named(_ name: String, isAboutOne: Bool) -> WriteRoute? { byName[Key(name: name, isAboutOne: isAboutOne)] }

    private struct Key: Hashable {
        let name: String
        let isAboutOne: Bool
    }

    private static let byName = Dictionary(
        all.map { (Key(name: $0.name, isAboutOne: $0.isAboutOne), $0) }, uniquingKeysWith: { first, _ in first })

    /// A line about one thing: the id of the path is handed on.
    static func one(
        _ path: String, creates: String? = nil, _ read: @escaping @Sendable (UUID, inout JSONBody) throws -> DeskWork
    ) -> WriteRoute {
        WriteRoute(path, creates: creates) { id, body in
            guard let id else { throw Problem.notFound }
            return try read(id, &body)
        }
    }

    /// A line about nothing that is there already.
    static func new(
        _ path: String, creates: String? = nil, _ read: @escaping @Sendable (inout JSONBody) throws -> DeskWork
    ) -> WriteRoute {
        WriteRoute(path, creates: creates) { _, body in try read(&body) }
    }
}
