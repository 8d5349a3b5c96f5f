import Commendation
import Entry

extension PersonalGap {
    /// What stands in the place of a text that is not shown.
    func words(_ page: PageContext) -> String {
        switch self {
        case .erased(let erasure):
            let said = page.say("gap-erased", ["day": page.day(erasure.on), "basis": erasure.basisName[page.language]])
            guard let gone = erasure.gone, gone > erasure.on else { return "(\(said))" }
            return "(\(said); \(page.say("gap-gone", ["day": page.day(gone)])))"
        case .keyMissing, .damaged, .notKept: return "(\(page.say("gap-\(code)")))"
        }
    }

    /// The gap in the API.
    var json: JSONValue {
        var object: JSONObject = ["why": .string(code)]
        if case .erased(let erasure) = self {
            object["on"] = .string(erasure.on.iso)
            object["basis"] = .string(erasure.basis)
            object["citation"] = .string(erasure.citation)
            if let gone = erasure.gone { object["gone"] = .string(gone.iso) }
        }
        return .object(object)
    }
}

extension BookErasure {
    /// The ground in words; one that the table does not know (any more) by what it rested on.
    var basisName: Bilingual {
        (try? RetentionTable.embedded())?.basis(basis)?.name ?? Bilingual(vi: citation, en: citation)
    }
}
