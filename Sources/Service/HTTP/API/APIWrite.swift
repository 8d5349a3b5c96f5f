package import Commendation
package import Entry
package import EventLog
package import Foundation

/// A write as it came in through a door: who, under which request id, on which day, and what.
package struct APIWrite: Sendable {
    /// Who acts.
    package let actor: Actor
    /// The request id: the `Idempotency-Key`.
    package let request: RequestID
    /// The effective day, if it is not today.
    package let on: Day?
    /// What is to be done.
    package let step: Step

    /// A write.
    package init(actor: Actor, request: RequestID, on: Day?, step: Step) {
        self.actor = actor
        self.request = request
        self.on = on
        self.step = step
    }

    /// What is to be done: a line of the table of writes with its body, read and checked.
    package struct Step: Sendable {
        /// The line's name: its path below `/api/v1/` without the id.
        package let name: String
        /// Which command it is.
        package var kind: CommandKind { work.kind }
        /// The step in canonical form: equal steps are equal bytes.
        package let canonical: JSONObject
        /// How it is decided.
        let work: DeskWork

        /// Reads a step by its name, for example `proposals/receive`: about one thing if an id is given, else about those that
        /// the body names.
        ///
        /// Every door says a step in this way, so that all of them take the same members and refuse the same.
        /// - Throws: ``Problem`` if the body is not that of the step, ``ServiceError``.
        package init(_ name: String, on id: UUID? = nil, _ body: JSONObject = [:]) throws {
            guard let route = WriteRoute.named(name, isAboutOne: id != nil) else { throw Problem.notFound }
            var body = try JSONBody(JSONValue.object(body).normalised, path: "")
            try self.init(route, id, &body)
            try body.finish()
        }

        /// Reads the body of a line.
        init(_ route: WriteRoute, _ id: UUID?, _ body: inout JSONBody) throws {
            do {
                work = try route.read(id, &body)
            } catch let problem as Problem {
                throw problem
            } catch {
                throw ServiceError(wrapping: error)
            }
            name = route.name
            var canonical = body.taken
            canonical.put("step", route.name)
            canonical.put("id", id?.text)
            self.canonical = canonical
        }
    }
}
