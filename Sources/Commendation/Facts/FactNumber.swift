/// Which numbers are believed.
enum FactNumber {
    /// Refuses a number outside a range.
    static func check(_ number: Int, _ field: String, _ range: ClosedRange<Int>) throws(Rejection) {
        guard range.contains(number) else { throw .numberOutOfRange(field) }
    }
}
