/// A name taken apart: the form of address, and the name itself in proper case.
struct PersonName: Hashable {
    /// "Ông", "Bà", "Đồng chí" … as it is written in the house, or nil.
    var title: String?
    /// The name for display.
    var name: String

    /// Addresses, folded, with their proper form; longer ones first.
    ///
    /// An address of both sexes says nothing.
    private static let addresses: [(folded: [Substring], title: String?)] = [
        (["ong", "ba"], nil), (["ba", "ong"], nil), (["dong", "chi"], "Đồng chí"), (["d", "c"], "Đồng chí"), (["dc"], "Đồng chí"),
        (["ong"], "Ông"), (["ba"], "Bà"),
    ]

    /// Takes a person's name apart: `"Ông NGUYỄN VĂN A"` is "Ông" and "Nguyễn Văn A".
    ///
    /// An address is split off only if two words remain: "Ông" is a family name too.
    static func ofPerson(_ written: String) -> PersonName {
        var words = written.split(separator: " ")[...]
        var title: String?
        // Twice, for "Đồng chí Ông …".
        for _ in 0..<2 {
            guard let (found, count) = address(at: words), words.count - count >= 2 else { break }
            title = title ?? found
            words = words.dropFirst(count)
        }
        let name = words.joined(separator: " ")
        return PersonName(title: title, name: ProperCase.ofPerson(name))
    }

    /// Takes the name of a household apart: `"Hộ gia đình ông Lò Văn B"` is "Ông" and "Lò Văn B".
    static func ofHousehold(_ written: String) -> PersonName {
        var words = written.split(separator: " ")[...]
        for lead in [["ho", "gia", "dinh"], ["gia", "dinh"], ["ho"]] where words.count > lead.count {
            if words.prefix(lead.count).map({ ListText.fold(String($0)) }) == lead, words.count - lead.count >= 2 {
                words = words.dropFirst(lead.count)
                break
            }
        }
        return ofPerson(words.joined(separator: " "))
    }

    /// The proper form of an address that stands alone in a column, or nil.
    static func title(_ text: String) -> String? {
        let folded = ListText.fold(text).split(separator: " ")
        for address in addresses where address.folded == folded { return address.title }
        return text.isEmpty || folded.isEmpty ? nil : text
    }

    private static func address(at words: ArraySlice<Substring>) -> (title: String?, words: Int)? {
        // One written word may be two folded ones: "Ông/Bà", "Đ/c".
        var folded: [Substring] = []
        var used = 0
        for word in words.prefix(2) {
            folded += ListText.fold(String(word)).split(separator: " ").map { Substring(String($0)) }
            used += 1
            for address in addresses where address.folded == folded {
                if used == 1, folded == ["ong"], let next = words.dropFirst().first, ListText.fold(String(next)) == "ba" {
                    continue
                }
                return (address.title, used)
            }
        }
        return nil
    }
}
