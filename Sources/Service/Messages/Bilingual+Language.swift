package import Commendation

extension Bilingual {
    /// The text in one language.
    package subscript(_ language: Language) -> String { language == .vietnamese ? vi : en }
}
