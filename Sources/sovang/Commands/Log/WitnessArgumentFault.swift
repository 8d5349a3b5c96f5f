import Commendation

/// What is not right with `--witness`.
enum WitnessArgumentFault: String {
    case form, name, key, keyType = "key-type", address, repeated

    /// What is wrong, in words.
    var text: Bilingual {
        switch self {
        case .form:
            Bilingual(
                vi: "phải là hai hoặc ba phần cách nhau bằng dấu cách", en: "it has to be two or three parts with a space between"
            )
        case .name: Bilingual(vi: "tên này không dùng được", en: "this name cannot be used")
        case .key: Bilingual(vi: "vkey không đúng dạng", en: "the vkey is not well formed")
        case .keyType: Bilingual(vi: "vkey không phải khóa của bên làm chứng", en: "the vkey is not a witness's key")
        case .address:
            Bilingual(
                vi: "địa chỉ phải bắt đầu bằng http:// hoặc https://", en: "the address has to begin with http:// or https://")
        case .repeated: Bilingual(vi: "khóa này đã có trong chính sách", en: "the policy has this key already")
        }
    }
}
