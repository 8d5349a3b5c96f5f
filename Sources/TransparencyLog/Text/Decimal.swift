/// The decimals of the C2SP formats: ASCII digits without leading zeros, at most 2^63 − 1.
///
/// That bound is the one of the cosignature format; every other implementation keeps sizes below it too.
enum Decimal {
    /// The largest number.
    static let maximum = UInt64(Int64.max)

    /// Reads a decimal; `nil` for any other form.
    static func parse(_ digits: some Collection<UInt8>) -> UInt64? {
        guard let first = digits.first, digits.count <= 19, first != UInt8(ascii: "0") || digits.count == 1 else { return nil }
        var number: UInt64 = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + UInt64(digit - UInt8(ascii: "0"))
        }
        return number <= maximum ? number : nil
    }
}
