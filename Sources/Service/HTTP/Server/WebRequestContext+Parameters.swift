import Entry
import Foundation
import Hummingbird

extension WebRequestContext {
    /// The id in the path; what is not an id names nothing.
    func id() throws -> UUID {
        guard let text = parameters.get("id"), let id = UUID(canonical: text) else { throw Problem.notFound }
        return id
    }
}
