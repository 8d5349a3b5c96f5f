/// Whether a person belongs to an ethnic minority, by the name of the people in the list.
///
/// The names are those of the list of the peoples of Vietnam (General Statistics Office, Decision 121-TCTK/PPCĐ of 1979), with the
/// spellings that are usual in Sơn La. Only whether it is a minority goes on; the name of the people stays in the file.
enum EthnicityReading {
    private static let majority: Set<String> = ["kinh", "viet"]

    private static let minorities: Set<String> = [
        "tay", "thai", "hoa", "kho me", "khmer", "muong", "nung", "hmong", "h mong", "mong", "dao", "gia rai", "ngai", "e de",
        "ede",
        "ba na", "xo dang", "san chay", "cao lan", "co ho", "cham", "san diu", "hre", "mnong", "m nong", "ra glai", "raglay",
        "xtieng", "x tieng", "bru van kieu", "tho", "giay", "co tu", "gie trieng", "ma", "kho mu", "khomu", "co", "ta oi",
        "cho ro",
        "khang", "xinh mun", "ha nhi", "chu ru", "lao", "la chi", "la ha", "phu la", "la hu", "lu", "lo lo", "chut", "mang",
        "pa then",
        "co lao", "cong", "bo y", "si la", "pu peo", "brau", "o du", "ro mam",
    ]

    /// True for a minority, false for the Kinh, nil for what is neither a people nor an answer.
    static func isMinority(_ text: String) -> Bool? {
        let folded = ListText.fold(text)
        let name = folded.hasPrefix("dan toc ") ? String(folded.dropFirst(8)) : folded
        if majority.contains(name) { return false }
        if minorities.contains(name) || name == "thieu so" || name == "dtts" { return true }
        return FlagReading.read(text)
    }
}
