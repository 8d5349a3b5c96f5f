import Commendation

extension Sex {
    /// Reads "Nam", "Nữ", "M", "F", or nil for anything else.
    static func read(_ text: String) -> Sex? {
        switch ListText.fold(text) {
        case "nam", "m", "male": .male
        case "nu", "f", "female": .female
        default: nil
        }
    }
}
