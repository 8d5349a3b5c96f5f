/// A strict little reader of our own pages: every element closed, attributes quoted, ids unique, references known.
struct PageHTMLChecker {
    private static let void: Set<String> = ["meta", "link", "input", "br", "hr", "img"]
    private var stack: [String] = []
    private(set) var faults: [String] = []
    private(set) var ids: Set<String> = []
    private var referred: Set<String> = []
    private(set) var links: [String] = []

    init(_ html: String) {
        guard html.hasPrefix("<!DOCTYPE html>") else {
            faults.append("no doctype")
            return
        }
        var rest = html.dropFirst("<!DOCTYPE html>".count)
        while let open = rest.firstIndex(of: "<") {
            if rest[..<open].contains(">") { faults.append("stray > in \(rest[..<open])") }
            checkReferences(rest[..<open])
            rest = rest[rest.index(after: open)...]
            guard let close = Self.end(of: rest) else {
                faults.append("unclosed tag at \(rest.prefix(40))")
                return
            }
            read(tag: rest[..<close])
            rest = rest[rest.index(after: close)...]
        }
        if !stack.isEmpty { faults.append("left open: \(stack)") }
        for id in referred where !ids.contains(id) { faults.append("refers to the unknown id \(id)") }
    }

    private static func end(of text: Substring) -> Substring.Index? {
        var quoted = false
        for index in text.indices {
            if text[index] == "\"" { quoted.toggle() }
            if text[index] == ">", !quoted { return index }
        }
        return nil
    }

    private mutating func checkReferences(_ text: Substring) {
        for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
        where !["amp;", "lt;", "gt;", "quot;", "#39;"].contains(where: { part.utf8.starts(with: $0.utf8) }) {
            faults.append("bare & in \(text)")
        }
    }

    private mutating func read(tag: Substring) {
        if tag.hasPrefix("/") {
            let name = String(tag.dropFirst())
            if stack.popLast() != name { faults.append("</\(name)> closes something else") }
            return
        }
        let closed = tag.hasSuffix("/")
        let body = closed ? tag.dropLast() : tag
        let name = String(body.prefix { !$0.isWhitespace })
        readAttributes(of: name, body.dropFirst(name.count))
        if ["script", "style", "iframe"].contains(name) { faults.append("<\(name)> is not allowed") }
        if !closed, !Self.void.contains(name) { stack.append(name) }
    }

    private mutating func readAttributes(of element: String, _ text: Substring) {
        var rest = text.drop { $0.isWhitespace }
        var seen: Set<String> = []
        while !rest.isEmpty {
            let name = String(rest.prefix { $0 != "=" && !$0.isWhitespace })
            rest = rest.dropFirst(name.count)
            if !seen.insert(name).inserted { faults.append("\(element) has \(name) twice") }
            if name.hasPrefix("on") || name == "style" { faults.append("\(element) has \(name)") }
            guard rest.first == "=" else {
                rest = rest.drop { $0.isWhitespace }
                continue
            }
            guard rest.dropFirst().first == "\"" else {
                faults.append("\(element) \(name) is not quoted")
                return
            }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            rest = rest[value.endIndex...].dropFirst().drop { $0.isWhitespace }
            note(element, name, String(value))
        }
    }

    private mutating func note(_ element: String, _ name: String, _ value: String) {
        checkReferences(value[...])
        switch name {
        case "id": if !ids.insert(value).inserted { faults.append("id \(value) twice") }
        case "for", "aria-labelledby": referred.formUnion(value.split(separator: " ").map(String.init))
        case "href" where value.hasPrefix("#"): referred.insert(String(value.dropFirst()))
        case "href" where element == "a": links.append(value.replacing("&amp;", with: "&"))
        default: break
        }
    }
}
