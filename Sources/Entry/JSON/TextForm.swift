/// Which texts the codec accepts.
public enum TextForm: Hashable, Sendable {
    /// Only Unicode normalisation form C: the form of every entry.
    case nfc
    /// Any well-formed text, unchanged: for the vectors of RFC 8785.
    case verbatim
}
