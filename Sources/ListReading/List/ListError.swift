public import Commendation

/// Why a whole file cannot be read; nothing after the place named is read.
///
/// It names places and columns only, never the text of a cell, so that it may be logged.
public struct ListError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of error it is; the raw values are stable.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The file is larger than the caller allows.
        case fileTooLarge = "file-too-large"
        /// The file holds nothing.
        case emptyFile = "empty-file"
        /// The file is text in UTF-16.
        case utf16 = "utf-16"
        /// The file is a spreadsheet itself and not an export of one.
        case spreadsheet = "spreadsheet-file"
        /// A byte that UTF-8 cannot have there.
        case invalidUTF8 = "invalid-utf-8"
        /// A NUL byte.
        case nulByte = "nul-byte"
        /// A quote that is never closed.
        case unclosedQuote = "unclosed-quote"
        /// No line looks like the header of a list.
        case noHeader = "no-header"
        /// The header lacks columns without which no row means anything.
        case missingColumns = "missing-columns"
        /// The header has two columns for one field.
        case repeatedColumn = "repeated-column"
        /// The list as a whole is marked as a state secret.
        case stateSecret = "state-secret"
        /// The error came before, or the file was finished before.
        case finished = "already-finished"
    }

    /// The kind of error.
    public var code: Code
    /// What happened.
    public var what: Bilingual
    /// What to do next.
    public var remedy: Bilingual
    /// Line of the file, from 1, if the error has one place.
    public var line: Int?
    /// Offset of the byte from the start of the file, from 0, if the error has one place.
    public var byte: Int?
    /// The columns that the error is about.
    public var columns: [String]

    /// The error in English, without any text of the file.
    public var description: String { "\(code.rawValue): \(what.en). \(remedy.en)" }

    init(_ code: Code, what: Bilingual, remedy: Bilingual, line: Int? = nil, byte: Int? = nil, columns: [String] = []) {
        self.code = code
        self.what = what
        self.remedy = remedy
        self.line = line
        self.byte = byte
        self.columns = columns
    }
}
