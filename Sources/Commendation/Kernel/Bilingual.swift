/// A short text in Vietnamese and English.
public struct Bilingual: Hashable, Sendable {
    /// The Vietnamese text.
    public let vi: String

    /// The English text.
    public let en: String

    /// Pairs the two texts.
    public init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }
}
