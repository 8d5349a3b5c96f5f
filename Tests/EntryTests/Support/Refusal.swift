import Entry

/// The code with which `body` is refused, or nil if it is not.
func refusal(_ body: () throws(EntryError) -> Void) -> String? {
    do throws(EntryError) {
        try body()
        return nil
    } catch {
        return error.code
    }
}

/// The code with which a text is refused as JSON, or nil if it is not.
func refusal(of json: String, text: TextForm = .nfc) -> String? {
    refusal { () throws(EntryError) in _ = try CanonicalJSON.decode(Array(json.utf8), text: text) }
}

/// The canonical text of a JSON text.
func canonical(_ json: String, text: TextForm = .nfc) throws -> String {
    let value = try CanonicalJSON.decode(Array(json.utf8), text: text)
    return String(decoding: try CanonicalJSON.encode(value, text: text), as: UTF8.self)
}
