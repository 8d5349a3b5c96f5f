import Foundation
import Service
import TransparencyLog

/// Files of C2SP formats that a command is given.
enum PolicyFile {
    /// Reads a C2SP tlog-policy.
    static func read(_ path: String) throws(ServiceError) -> TrustPolicy {
        guard let bytes = bytes(path) else { throw .policyUnreadable(path, "–") }
        do {
            return try TrustPolicy(decoding: bytes)
        } catch {
            throw .policyUnreadable(path, error.code)
        }
    }

    /// Reads a signed head.
    static func head(_ path: String) throws(ServiceError) -> SignedNote {
        guard let bytes = bytes(path) else { throw .fileUnreadable(path, "–") }
        do {
            return try SignedNote(decoding: bytes)
        } catch {
            throw .fileUnreadable(path, error.code)
        }
    }

    /// Reads a file.
    static func contents(_ path: String) throws(ServiceError) -> [UInt8] {
        guard let bytes = bytes(path) else { throw .fileUnreadable(path, "–") }
        guard bytes.count <= byteLimit else { throw .fileUnreadable(path, "text-too-long") }
        return bytes
    }

    /// Writes a file, in the place of an older one.
    static func write(_ bytes: [UInt8], to path: String) throws(ServiceError) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw ServiceError(
                code: "file-not-usable", status: 500, vi: "Không ghi được tệp \(path)", en: "The file \(path) cannot be written",
                remedyVi: "Kiểm tra đường dẫn, quyền và dung lượng đĩa",
                remedyEn: "Check the path, its rights and the free disk space")
        }
    }

    /// The most octets that a file of any of these formats has: a note, a request and a policy end at a million.
    private static let byteLimit = 2_000_000

    /// What a file holds, up to an octet more than may be, since whatever came on a stick may be of any length; nil if it cannot be read.
    private static func bytes(_ path: String) -> [UInt8]? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        var bytes: [UInt8] = []
        while bytes.count <= byteLimit {
            do {
                guard let piece = try file.read(upToCount: byteLimit + 1 - bytes.count), !piece.isEmpty else { return bytes }
                bytes += piece
            } catch {
                return nil
            }
        }
        return bytes
    }
}

extension ServiceError {
    fileprivate static func policyUnreadable(_ path: String, _ code: String) -> ServiceError {
        ServiceError(
            code: "policy-unreadable", status: 500, vi: "Không đọc được tệp chính sách tin cậy \(path) (\(code))",
            en: "The trust policy \(path) cannot be read (\(code))",
            remedyVi: "Kiểm tra tệp theo dạng C2SP tlog-policy: các dòng log, witness, group, quorum",
            remedyEn: "Check it against C2SP tlog-policy: lines log, witness, group, quorum")
    }

    static func fileUnreadable(_ path: String, _ code: String) -> ServiceError {
        ServiceError(
            code: "file-unreadable", status: 500, vi: "Không đọc được tệp \(path) (\(code))",
            en: "The file \(path) cannot be read (\(code))", remedyVi: "Kiểm tra đường dẫn, và đúng tệp đã được đưa",
            remedyEn: "Check the path, and that the right file was given")
    }
}
