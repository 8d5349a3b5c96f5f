/// What a column of a list of units may hold.
enum UnitField: String, Hashable, Sendable, CaseIterable {
    case code
    case name
    case kind
    case level
    case parent
    case from
    case predecessors
    case formerDistrict
    case ignored

    static let table = HeaderTable<UnitField>([
        .init(.code, ["Mã", "Mã đơn vị", "Mã ĐVHC", "Code", "code"]),
        .init(.name, ["Tên đơn vị", "Tên", "name_vi", "Name", "Tên cơ quan, đơn vị", "Đơn vị"]),
        .init(.kind, ["Loại", "Loại đơn vị", "Loại hình", "Kind"]),
        .init(.level, ["Cấp", "Cấp hành chính", "Level"]),
        .init(.parent, ["Trực thuộc", "Đơn vị cấp trên", "Thuộc", "Parent"]),
        .init(.from, ["Từ ngày", "Hiệu lực từ", "Ngày hiệu lực", "Ngày thành lập", "valid_from", "From"]),
        .init(
            .predecessors,
            ["Hình thành từ", "Đơn vị cũ", "Các đơn vị cũ", "Sáp nhập từ", "former_units", "formed_from", "Predecessors"]),
        .init(.formerDistrict, ["Huyện cũ", "Đơn vị cấp huyện cũ", "former_district", "Former district"]),
        .init(
            .ignored,
            [
                "formed", "source", "confidence", "STT", "TT", "Ghi chú", "Hình thức sắp xếp",
                "Nguồn", "Độ tin cậy", "Note",
            ]),
    ])
}
