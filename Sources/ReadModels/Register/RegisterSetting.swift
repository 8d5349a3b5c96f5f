/// Where the value of a register's column comes from.
package enum RegisterSetting: Sendable {
    /// A member that must be there.
    case member(StaticString)
    /// A member that may be absent; the column is then emptied.
    case maybe(StaticString)
    /// The texts of a member, with spaces between them.
    case texts(StaticString)
    /// The effective day.
    case on
    /// The stream.
    case stream
    /// The honoree concerned.
    case subject
    /// Truth.
    case yes
    /// One more than before.
    case oneMore
}
