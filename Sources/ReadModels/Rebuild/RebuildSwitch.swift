/// Whether rebuilt tables take the place of the live ones.
package enum RebuildSwitch: Sendable {
    /// Never: a rebuild that only compares.
    case never
    /// Always, in one transaction, also if the live tables differ.
    case always
}
