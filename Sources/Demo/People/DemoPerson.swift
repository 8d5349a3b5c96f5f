package import Entry

/// An invented honoree, as whoever looks for traces of personal data needs it.
package struct DemoPerson: Hashable, Sendable {
    /// The name.
    package let name: String
    /// The birth date, if it has one.
    package let birth: Day?
    /// The identity number, if it has one.
    package let identity: String?
}

extension DemoProvince {
    /// All that were invented and registered.
    var cast: [DemoPerson] {
        honorees.filter { $0.unit != nil }.map { DemoPerson(name: $0.name, birth: $0.birth, identity: $0.identity) } + others
    }
}
