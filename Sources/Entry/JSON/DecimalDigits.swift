/// The exact value of a JSON number while it is read: up to 17 significant digits and a power of ten.
struct DecimalDigits {
    /// The power of ten by which the digits count.
    var exponent = 0
    private var significand: UInt64 = 0
    /// Zeros not yet known to be significant: they count only if another digit follows.
    private var pendingZeros = 0
    private var isTooLong = false

    /// Takes the next digit before the decimal point.
    mutating func append(_ digit: UInt8) {
        if digit == 0 {
            if significand != 0 { pendingZeros += 1 }
            return
        }
        for _ in 0..<min(pendingZeros, 18) { shift(0) }
        pendingZeros = 0
        shift(digit)
    }

    /// Takes the next digit after the decimal point.
    mutating func appendFraction(_ digit: UInt8) {
        append(digit)
        exponent -= 1
    }

    private mutating func shift(_ digit: UInt8) {
        if significand >= 100_000_000_000_000_000 { isTooLong = true }
        if !isTooLong { significand = significand * 10 + UInt64(digit) }
    }

    /// The value, if it is an integer within ±(2^53−1) and not minus zero.
    func integer(isNegative: Bool, offset: Int) throws(EntryError) -> Int64 {
        if significand == 0 {
            if isNegative { throw EntryError(.negativeZero, offset: offset) }
            return 0
        }
        let power = exponent + pendingZeros
        if power < 0 { throw EntryError(.notAnInteger, offset: offset) }
        if isTooLong || power > 16 { throw EntryError(.numberOutOfRange, offset: offset) }
        var magnitude = significand
        for _ in 0..<power {
            magnitude *= 10
            if magnitude > UInt64(CanonicalJSON.maximumInteger) { throw EntryError(.numberOutOfRange, offset: offset) }
        }
        if magnitude > UInt64(CanonicalJSON.maximumInteger) { throw EntryError(.numberOutOfRange, offset: offset) }
        return isNegative ? -Int64(magnitude) : Int64(magnitude)
    }
}
