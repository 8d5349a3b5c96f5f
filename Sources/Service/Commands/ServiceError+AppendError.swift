import Commendation
package import EventLog

extension ServiceError {
    /// An append's refusal, in words.
    package init(_ error: AppendError) {
        let texts = Self.texts(of: error)
        self.init(
            code: error.code, status: texts.status, vi: texts.what.vi, en: texts.what.en, remedyVi: texts.remedy.vi,
            remedyEn: texts.remedy.en, retryAfter: texts.retryAfter)
    }

    private typealias Texts = (status: Int, what: Bilingual, remedy: Bilingual, retryAfter: Int?)

    private static let again = Bilingual(
        vi: "Gửi lại yêu cầu với cùng mã yêu cầu; không có gì bị ghi hai lần",
        en: "Send the request again under the same request id; nothing is written twice")

    private static let keysBehind: Texts = {
        let error = ServiceError.keysBehind(nil)
        return (
            error.status, Bilingual(vi: error.vi, en: error.en), Bilingual(vi: error.remedyVi, en: error.remedyEn), nil
        )
    }()

    private static func texts(of error: AppendError) -> Texts {
        switch error {
        case .streamMoved, .subjectMoved, .blindKeyMoved:
            (
                409,
                Bilingual(
                    vi: "Hồ sơ vừa được người khác thay đổi", en: "Somebody else has just changed what this request is about"),
                Bilingual(vi: "Xem lại trạng thái mới rồi gửi lại", en: "Look at its new state and send the request again"), 1
            )
        case .requestReused:
            (
                409,
                Bilingual(
                    vi: "Mã yêu cầu này đã dùng cho một nội dung khác", en: "This request id was used for another request"),
                Bilingual(vi: "Dùng một mã yêu cầu mới", en: "Use a new request id"), nil
            )
        case .duplicateEvent:
            (
                409, Bilingual(vi: "Sự kiện này đã có trong sổ", en: "This event is in the log already"),
                Bilingual(vi: "Không cần gửi lại", en: "There is no need to send it again"), nil
            )
        case .outOfBounds(let events, _):
            (
                413,
                Bilingual(
                    vi: "Yêu cầu có \(events) sự kiện, vượt giới hạn của một lần ghi",
                    en: "The request has \(events) events, beyond what one request may hold"),
                Bilingual(
                    vi: "Chia thành nhiều yêu cầu, mỗi lần nhiều nhất 500 dòng",
                    en: "Split it into requests of at most 500 rows each"), nil
            )
        case .invalidEvent:
            (
                422,
                Bilingual(
                    vi: "Nội dung không ghi được vào sổ", en: "The content cannot be written as an entry"),
                Bilingual(
                    vi: "Rút ngắn các ô văn bản dài, bỏ ký tự lạ rồi gửi lại",
                    en: "Shorten long texts, remove unusual characters and send it again"), nil
            )
        case .personErased:
            (
                409,
                Bilingual(
                    vi: "Dữ liệu cá nhân của đối tượng này đã được xóa", en: "The personal data of this honoree were erased"),
                Bilingual(
                    vi: "Không ghi thêm dữ liệu cá nhân; nếu người đó trở lại, hãy đăng ký mới",
                    en: "Record nothing personal about it; register the person anew if need be"), nil
            )
        case .busy(let wait):
            (
                503, Bilingual(vi: "Hệ thống đang bận", en: "The service is busy"), again,
                max(1, Int(wait.components.seconds))
            )
        case .deadlinePassed, .outcomeUnknown:
            (
                503,
                Bilingual(
                    vi: "Chưa biết yêu cầu đã được ghi hay chưa", en: "It is not known whether the request was written"),
                again, 1
            )
        default: operatorTexts(of: error)
        }
    }

    /// What only the operator can mend.
    private static func operatorTexts(of error: AppendError) -> Texts {
        switch error {
        case .unknownKind, .logIsNewer:
            (
                503,
                Bilingual(
                    vi: "Sổ có loại sự kiện mà phiên bản sovang này chưa biết",
                    en: "The log holds a kind of event that this version of sovang does not know"),
                Bilingual(vi: "Cập nhật sovang rồi khởi động lại", en: "Update sovang and start it again"), nil
            )
        case .stampRefused:
            (
                409,
                Bilingual(
                    vi: "Sổ này không nhận thời gian và muối do yêu cầu đặt", en: "This log takes no time or salts from a request"
                ),
                Bilingual(
                    vi: "Chỉ ghi dữ liệu mẫu vào sổ mẫu còn trống", en: "Write the demonstration into an empty demonstration log"),
                nil
            )
        case .clockBehind(let head, let clock):
            (
                503,
                Bilingual(
                    vi: "Đồng hồ máy (\(clock)) chậm hơn sổ (\(head))",
                    en: "This machine's clock (\(clock)) is behind the log (\(head))"),
                Bilingual(
                    vi: "Chỉnh đồng hồ (timedatectl) rồi khởi động lại", en: "Set the clock (timedatectl) and start again"), nil
            )
        case .keysUnavailable:
            (
                503,
                Bilingual(
                    vi: "Không đọc hoặc ghi được kho khóa dữ liệu cá nhân",
                    en: "The store of the keys of persons cannot be read or written"),
                Bilingual(
                    vi: "Kiểm tra thư mục keys và dung lượng đĩa, rồi gửi lại với cùng mã yêu cầu",
                    en: "Check the folder keys and the free disk space, then send it again under the same request id"), 5
            )
        case .keysBehind: Self.keysBehind
        case .notLeading:
            (
                503,
                Bilingual(
                    vi: "Một tiến trình sovang khác đang giữ quyền ghi sổ này", en: "Another sovang process writes this log"),
                Bilingual(
                    vi: "Gửi tới tiến trình đó, hoặc dừng nó rồi thử lại",
                    en: "Send the request to that process, or stop it and try again"), 5
            )
        default:
            (
                503,
                Bilingual(vi: "Cơ sở dữ liệu không ghi được lúc này", en: "The database cannot write at the moment"),
                Bilingual(
                    vi: "Kiểm tra PostgreSQL và dung lượng đĩa, rồi gửi lại với cùng mã yêu cầu",
                    en: "Check PostgreSQL and the free disk space, then send it again under the same request id"), 5
            )
        }
    }
}
