/// The two logs that must behave alike.
enum LogKind: String, CaseIterable, Sendable {
    case memory
    case postgres
}
