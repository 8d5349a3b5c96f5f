package import Commendation

/// An entry of the catalogue: an emulation title or a form of commendation.
package struct BookAward: Sendable, Hashable {
    /// Whether it is a title (danh hiệu) or a form (hình thức).
    package enum Family: String, Sendable, CaseIterable {
        /// Danh hiệu thi đua.
        case title
        /// Hình thức khen thưởng.
        case form
    }

    /// The catalogue's code.
    package let code: String
    /// Its name.
    package let name: Bilingual
    /// Title or form.
    package let family: Family

    /// An award.
    package init(code: String, name: Bilingual, family: Family) {
        self.code = code
        self.name = name
        self.family = family
    }
}
