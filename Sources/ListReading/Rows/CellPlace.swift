/// Where in a row a cell stands, as a person sees it.
struct CellPlace: Hashable, Sendable {
    /// Heading of the column.
    var column: String?
    /// Letter of the column.
    var letter: String?

    /// The letters of a column as a spreadsheet counts: 0 is A, 25 is Z, 26 is AA.
    static func letter(_ index: Int) -> String {
        var rest = index
        var letters: [UInt8] = []
        repeat {
            letters.insert(UInt8(ascii: "A") + UInt8(rest % 26), at: 0)
            rest = rest / 26 - 1
        } while rest >= 0
        return String(decoding: letters, as: UTF8.self)
    }
}
