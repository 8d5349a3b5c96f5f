import Crypto
import Foundation

/// A file read from its start in pieces, so that its length does not matter.
package final class FileBytes {
    /// How many bytes a piece has.
    private static let piece = 64 << 10

    /// The size of the file when it was opened, in bytes; 0 if it is not known (a pipe).
    package let size: Int
    private let descriptor: Int32
    private var start: [UInt8]?
    private var hash = SHA256()

    /// Opens a file; `-` is standard input.
    package init(path: String) throws(ServiceError) {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path, errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw .unreadable(path, EISDIR)
        }
        self.descriptor = descriptor
        size = Int(status.st_size)
    }

    /// Bytes that are there already, read as a file would be.
    package init(bytes: [UInt8]) {
        descriptor = -1
        size = bytes.count
        start = bytes
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The beginning of the file, which is read again by ``next()``.
    package func beginning() throws(ServiceError) -> [UInt8] {
        if let start { return start }
        let bytes = try read() ?? []
        start = bytes
        return bytes
    }

    /// The next piece; `nil` at the end.
    package func next() throws(ServiceError) -> [UInt8]? {
        let piece: [UInt8]?
        if let bytes = start {
            start = nil
            piece = bytes.isEmpty ? nil : bytes
        } else {
            piece = try read()
        }
        if let piece { hash.update(data: piece) }
        return piece
    }

    /// The SHA-256, in hexadecimal, of what was read by ``next()`` so far.
    var digest: String { Hex.text(Array(hash.finalize())) }

    private func read() throws(ServiceError) -> [UInt8]? {
        guard descriptor >= 0 else { return nil }
        while true {
            var failure: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, count in
                let read = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
                failure = read < 0 ? errno : 0
                count = max(0, read)
            }
            if failure == 0 { return bytes.isEmpty ? nil : bytes }
            if failure != EINTR { throw .unreadable("", failure) }
        }
    }
}

extension ServiceError {
    /// A file cannot be read; `error` is the system's number.
    fileprivate static func unreadable(_ path: String, _ error: Int32) -> ServiceError {
        let reason = String(cString: strerror(error))
        return ServiceError(
            code: error == ENOENT ? "file-missing" : "file-unreadable", status: 400, vi: "Không đọc được tệp \(path) (\(reason))",
            en: "The file \(path) cannot be read (\(reason))", remedyVi: "Kiểm tra đường dẫn và quyền đọc",
            remedyEn: "Check the path and your right to read it")
    }
}
