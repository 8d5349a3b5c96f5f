import Commendation
package import Publishing
package import TransparencyLog

extension ServiceError {
    /// Why a witness cannot work.
    package init(_ error: WitnessFolderError) {
        let (what, remedy): (Bilingual, Bilingual) =
            switch error {
            case .inUse:
                (
                    Bilingual(vi: "Một tiến trình khác đang dùng thư mục này", en: "Another process works on this folder"),
                    Bilingual(
                        vi: "Dừng tiến trình đó rồi chạy lại; trạng thái cũng có ở trang của sovang witness serve",
                        en: "Stop it and try again; the status is on the page of sovang witness serve, too")
                )
            case .damaged(let file, let code):
                (
                    Bilingual(
                        vi: "Tệp \(file) của bên làm chứng bị hỏng (\(code))",
                        en: "The witness's file \(file) is damaged (\(code))"),
                    Bilingual(
                        vi: "Phục hồi tệp từ bản sao lưu; không bao giờ bắt đầu lại từ đầu với sổ đã từng ký",
                        en: "Restore it from a backup; never start anew with a log that was cosigned before")
                )
            case .logKnown:
                (
                    Bilingual(vi: "Đã nhận làm chứng sổ với khóa này", en: "The log is witnessed by this key already"),
                    Bilingual(vi: "Không cần làm gì", en: "There is nothing to do")
                )
            case .keyMissing:
                (
                    Bilingual(vi: "Bên làm chứng chưa có khóa trong thư mục này", en: "The witness has no key in this folder"),
                    Bilingual(
                        vi: "Kiểm tra --data; lần đầu: sovang witness keygen TÊN",
                        en: "Check --data; the first time: sovang witness keygen NAME")
                )
            case .keyExists:
                (
                    Bilingual(vi: "Bên làm chứng đã có khóa", en: "The witness has a key already"),
                    Bilingual(
                        vi: "Giữ khóa đó: các sổ và kiểm toán viên tin nó; sovang witness status in vkey",
                        en: "Keep it: logs and auditors trust it; sovang witness status prints the vkey")
                )
            case .logKey(let code):
                (
                    Bilingual(vi: "Khóa không dùng được cho sổ này (\(code))", en: "The key does not fit the log (\(code))"),
                    Bilingual(
                        vi: "Chép lại cả dòng vkey do sovang log keygen in ra, cùng tên gốc của sổ",
                        en: "Copy the whole vkey that sovang log keygen prints, and the log's origin")
                )
            }
        self.init(code: error.code, status: 409, vi: what.vi, en: what.en, remedyVi: remedy.vi, remedyEn: remedy.en)
    }

    /// Why a witness did not cosign.
    package init(_ refusal: WitnessRefusal) {
        let vi =
            switch refusal {
            case .malformed: "Tệp không phải một yêu cầu làm chứng"
            case .unknownOrigin: "Không nhận làm chứng sổ này"
            case .untrusted: "Đầu sổ không mang chữ ký của khóa đã biết"
            case .conflict(let size): "Đầu sổ cuối đã ký có \(size) mục"
            case .inconsistent: "BÁO ĐỘNG: sổ này mâu thuẫn với đầu sổ đã ký trước; yêu cầu được giữ làm bằng chứng"
            case .clock: "Đồng hồ máy lùi so với lần ký trước"
            case .failed: "Không ký được"
            }
        let remedyVi =
            switch refusal {
            case .conflict(let size): "Bên sổ tạo lại yêu cầu: sovang log witness-request FILE --known \(size)"
            case .inconsistent: "Báo cáo cơ quan giám sát ngay; giữ nguyên thư mục evidence và forks"
            case .unknownOrigin: "sovang witness add-log với vkey của sổ"
            case .clock: "Chỉnh đồng hồ rồi chạy lại"
            default: "Kiểm tra tệp và tạo lại yêu cầu"
            }
        let remedyEn =
            switch refusal {
            case .conflict(let size): "Make the request again: sovang log witness-request FILE --known \(size)"
            case .inconsistent: "Tell the supervisor at once; leave the folders evidence and forks as they are"
            case .unknownOrigin: "sovang witness add-log with the log's vkey"
            case .clock: "Set the clock and try again"
            default: "Check the file and make the request again"
            }
        self.init(
            code: "witness-\(refusal.status)", status: refusal.status, vi: vi, en: "\(refusal)", remedyVi: remedyVi,
            remedyEn: remedyEn)
    }

    /// Why a text of the transparency log is refused.
    package init(_ error: TransparencyError) {
        self.init(
            code: error.code, status: 422, vi: "Không đúng dạng của sổ minh bạch (\(error.code))", en: error.message,
            remedyVi: "Kiểm tra đúng tệp, đúng khóa đã được đưa", remedyEn: error.nextStep)
    }
}
