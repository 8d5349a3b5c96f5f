import Mustache

/// Page data as one level of the template engine's stack.
struct PageScope: MustacheParent {
    let data: PageData
    let faults: PageFaults
    /// The engine looks from the innermost level outwards: what the outermost does not know, nobody knows.
    let isRoot: Bool

    func child(named name: String) -> Any? {
        switch data[name] {
        case .text(let text):
            if text.isEmpty { faults.note("\(name) (blank)") }
            return text
        case .markup(let markup): return markup.text
        case .flag(let flag): return flag
        case .absent: return AbsentSlot(name: name, faults: faults)
        case .list(let list): return list.map { $0.scope(faults) }
        case .data(let data): return data.scope(faults)
        case nil:
            if isRoot { faults.note(name) }
            return nil
        }
    }

    /// Skips a section; printing it is a fault.
    private struct AbsentSlot: MustacheCustomRenderable {
        let name: String
        let faults: PageFaults

        var isNull: Bool { true }

        var renderText: String {
            faults.note("\(name) (absent)")
            return ""
        }
    }
}
