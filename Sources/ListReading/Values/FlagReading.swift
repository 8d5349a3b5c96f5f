/// A yes or no as people write it in a cell.
enum FlagReading {
    /// Yes, no, or nil for anything else; an empty cell is nobody's answer.
    static func read(_ text: String) -> Bool? {
        if ["✓", "✔", "☑"].contains(text) { return true }
        return switch ListText.fold(text) {
        case "co", "x", "1", "yes", "y", "true", "dung", "phai": true
        case "khong", "k", "0", "no", "n", "false", "sai": false
        default: nil
        }
    }
}
