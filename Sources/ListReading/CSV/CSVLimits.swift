/// How large a file and its parts may be, in bytes and columns.
///
/// A list is handed in by anybody who may hand in a list, so its reader never holds more than these limits allow.
public struct CSVLimits: Hashable, Sendable {
    /// The whole file, in bytes.
    public var fileBytes: Int
    /// One record with all its cells, in bytes.
    public var rowBytes: Int
    /// One cell, in bytes.
    public var cellBytes: Int
    /// Cells in one record.
    public var columns: Int

    /// Limits for a file of at most `fileBytes` bytes; the other limits are those of every list.
    public init(fileBytes: Int, rowBytes: Int = 64 * 1024, cellBytes: Int = 8 * 1024, columns: Int = 200) {
        self.fileBytes = fileBytes
        self.rowBytes = rowBytes
        self.cellBytes = cellBytes
        self.columns = columns
    }
}
