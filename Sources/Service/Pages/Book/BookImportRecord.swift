/// A file that was read in, with a page of the rows that were refused.
package struct BookImportRecord: Sendable {
    /// The file.
    package let file: BookImport
    /// The rows refused, in the order of the file.
    package let refused: BookListing<BookRefusedRow>

    /// Puts the facts together.
    package init(file: BookImport, refused: BookListing<BookRefusedRow>) {
        self.file = file
        self.refused = refused
    }
}
