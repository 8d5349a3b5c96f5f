/// A parameter of an address that makes no sense.
package struct InvalidParameter: Error, Sendable, Hashable {
    /// Its name; the value is a stranger's and stays out.
    package let name: String
}
