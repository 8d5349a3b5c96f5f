package import EventLog

extension ServiceError {
    /// What is wrong with the keys of persons, in words.
    package init(_ error: PersonKeyError) {
        switch error {
        case .unavailable(let reason):
            self.init(
                code: error.code, status: 503, vi: "Không đọc hoặc ghi được kho khóa dữ liệu cá nhân (\(reason))",
                en: "The store of the keys of persons cannot be read or written (\(reason))",
                remedyVi: "Kiểm tra quyền và dung lượng đĩa của thư mục keys rồi thử lại",
                remedyEn: "Check the rights and the free space of the folder keys, then try again", retryAfter: 5)
        case .destroyed(let person): self.init(AppendError.personErased(person))
        case .storeMissing(let path):
            self.init(
                code: error.code, status: 500,
                vi: "Sổ có dữ liệu cá nhân đã niêm phong nhưng không có kho khóa \(path)",
                en: "The log holds sealed personal data but the store of their keys \(path) is missing",
                remedyVi: "Phục hồi tệp từ bản sao lưu khóa, hoặc chỉ đúng thư mục bằng --data",
                remedyEn: "Restore the file from the backup of keys, or name the right folder by --data")
        case .behind(let persons): self = .keysBehind("\(persons)")
        case .indexKeyMissing(let generation): self = .keysBehind("#\(generation)")
        case .databaseUnavailable(let sqlState): self.init(AppendError.unavailable(sqlState: sqlState))
        case .copyUnusable(let path):
            self.init(
                code: error.code, status: 500, vi: "\(path) không phải bản sao của kho khóa, hoặc còn niêm phong",
                en: "\(path) is no copy of a key store, or is still sealed",
                remedyVi: "Kiểm tra đường dẫn; bản .cms mở bằng: openssl cms -decrypt -binary -inform DER -inkey KHÓA -in TỆP",
                remedyEn: "Check the path; open a .cms by: openssl cms -decrypt -binary -inform DER -inkey KEY -in FILE")
        case .otherOrigin(let found):
            self.init(
                code: error.code, status: 409, vi: "Kho khóa này thuộc sổ khác: \(found)",
                en: "This store of keys belongs to another log: \(found)",
                remedyVi: "Chỉ đúng thư mục bằng --data, hoặc phục hồi kho khóa của sổ này",
                remedyEn: "Name the right folder by --data, or restore the key store of this log")
        }
    }
}

extension ServiceError {
    /// The key store is older than the database; what is missing is a number of persons, or a generation of the blind index.
    static func keysBehind(_ missing: String?) -> ServiceError {
        let detail = missing.map { " (\($0))" } ?? ""
        return ServiceError(
            code: "person-keys-behind", status: 503,
            vi: "Kho khóa dữ liệu cá nhân cũ hơn cơ sở dữ liệu: thiếu khóa\(detail)",
            en: "The store of the keys of persons is older than the database: keys are missing\(detail)",
            remedyVi:
                "Bổ sung từ bản sao mới nhất hoặc từ máy kia: sovang keys adopt TỆP; nếu đã mất hẳn: sovang keys replace-lost",
            remedyEn: "Complete it from the newest copy or the other machine: sovang keys adopt FILE; if they are lost for good: "
                + "sovang keys replace-lost")
    }
}
