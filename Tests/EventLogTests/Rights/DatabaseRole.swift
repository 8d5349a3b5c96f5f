/// The roles as which the daemon connects.
enum DatabaseRole: String, CaseIterable, Sendable {
    case append = "sovang_append"
    case read = "sovang_read"
    case project = "sovang_project"
    case erase = "sovang_erase"
    case sign = "sovang_sign"
}
