/// The mark by which a file says that its persons are invented.
///
/// Real and invented data must never meet (design section 8: a demonstration log can never become a province's log), so:
///
/// | the file | a log ending in `/demo` | any other log |
/// | --- | --- | --- |
/// | has the mark, or comes with `--demo-data` | taken | refused |
/// | has neither | refused | taken |
///
/// Unmarked counts as real, since no mistake about invented data does harm, and one about real data does. Lists of units and
/// departments are public reference data: they go into any log.
package enum DemoMark {
    /// What stands in the first line of an invented list.
    package static let text = "DỮ LIỆU GIẢ ĐỊNH"

    /// How far into a file the mark is looked for, in bytes.
    package static let reach = 2_048

    /// Whether the beginning of a file bears the mark, composed or decomposed.
    package static func isIn(_ beginning: some Collection<UInt8>) -> Bool {
        // Swift compares by canonical equivalence, which is what is wanted here: NFD files are common.
        String(decoding: beginning.prefix(reach), as: UTF8.self).uppercased().contains(text)
    }

    /// Whether a list of persons may go into a log; the refusal says what to do.
    package static func check(isInvented: Bool, origin: Origin) throws(ServiceError) {
        guard isInvented != origin.isDemo else { return }
        if origin.isDemo {
            throw ServiceError(
                code: "real-data-into-demo", status: 409,
                vi: "Sổ \(origin) là sổ mẫu, không nhận dữ liệu thật",
                en: "The log \(origin) is a demonstration and takes no real data",
                remedyVi: "Nhập vào sổ thật (bỏ --demo); nếu người trong tệp là giả định, thêm --demo-data",
                remedyEn: "Import into a real log (leave --demo away); if the persons in the file are invented, add --demo-data")
        }
        throw ServiceError(
            code: "demo-data-into-real", status: 409,
            vi: "Tệp được đánh dấu là dữ liệu giả định, sổ \(origin) chỉ nhận dữ liệu thật",
            en: "The file is marked as invented data, and the log \(origin) takes real data only",
            remedyVi: "Nhập vào sổ mẫu bằng --demo", remedyEn: "Import it into the demonstration log by --demo")
    }
}
