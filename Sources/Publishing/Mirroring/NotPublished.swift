/// That a position was asked for which lies behind the newest head: that says nothing against the log, only that it is not so long, or not
/// published so far yet.
package struct NotPublished: Error, Hashable, Sendable {
    /// The position.
    package let position: Int64

    /// How many entries lie under the newest head.
    package let size: Int64

    /// States what was asked for, and what there is.
    package init(position: Int64, size: Int64) {
        self.position = position
        self.size = size
    }
}
