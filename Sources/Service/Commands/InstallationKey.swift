import Crypto
package import Foundation

/// The secret of this installation: what makes the blind index useless to whoever has only the database.
///
/// It lives in a file of its own outside the database and its backups (design section 5). Losing it loses no entry, but
/// persons already registered are no longer recognised: so it is created once, for an empty log, and never again.
package struct InstallationKey: Sendable {
    private let key: SymmetricKey

    /// A key from 32 octets.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// Reads the key file, or creates it (0600, in a folder 0700) if `mayCreate`.
    ///
    /// The file comes into being whole or not at all: a temporary file is written, synced and linked under its name.
    package static func load(file: URL, mayCreate: Bool) throws(ServiceError) -> InstallationKey {
        if let data = try? Data(contentsOf: file) {
            guard let key = InstallationKey(bytes: Array(data)) else { throw damaged(file) }
            return key
        }
        guard mayCreate, !FileManager.default.fileExists(atPath: file.path) else { throw missing(file) }
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        do {
            try PrivateFile.create(file, bytes: bytes)
        } catch PrivateFile.Failure.exists {
            return try load(file: file, mayCreate: false)
        } catch {
            throw unwritable(file)
        }
        return try load(file: file, mayCreate: false)
    }

    /// A key that is kept nowhere, for trying something out on an empty log.
    package static func passing() -> InstallationKey { InstallationKey(key: SymmetricKey(size: .bits256)) }

    private init(key: SymmetricKey) { self.key = key }

    /// HMAC-SHA-256 (RFC 2104) of parts under this key for one purpose; parts never run into each other.
    package func digest(purpose: String, _ parts: [String]) -> [UInt8] {
        var hmac = HMAC<SHA256>(key: key)
        for part in [purpose] + parts {
            withUnsafeBytes(of: UInt32(part.utf8.count).bigEndian) { hmac.update(data: $0) }
            hmac.update(data: Array(part.utf8))
        }
        return Array(hmac.finalize())
    }

    private static func damaged(_ file: URL) -> ServiceError {
        ServiceError(
            code: "installation-key-damaged", status: 500, vi: "Tệp khóa \(file.path) bị hỏng",
            en: "The key file \(file.path) is damaged", remedyVi: "Phục hồi tệp từ bản sao lưu khóa",
            remedyEn: "Restore the file from the backup of keys")
    }

    private static func missing(_ file: URL) -> ServiceError {
        ServiceError(
            code: "installation-key-missing", status: 500,
            vi: "Sổ đã có dữ liệu nhưng không có (hoặc không đọc được) tệp khóa \(file.path)",
            en: "The log has entries but the key file \(file.path) is missing or cannot be read",
            remedyVi: "Phục hồi tệp từ bản sao lưu khóa, hoặc chỉ đúng thư mục bằng --data",
            remedyEn: "Restore the file from the backup of keys, or name the right folder by --data")
    }

    private static func unwritable(_ file: URL) -> ServiceError {
        ServiceError(
            code: "installation-key-unwritable", status: 500, vi: "Không tạo được tệp khóa \(file.path)",
            en: "The key file \(file.path) cannot be created",
            remedyVi: "Kiểm tra quyền ghi và dung lượng của thư mục, hoặc chọn thư mục khác bằng --data",
            remedyEn: "Check the folder's rights and free space, or choose another folder by --data")
    }
}
