/// The address of a page: its path and its parameters in order.
package struct PageAddress: Sendable, Equatable {
    /// The path.
    package let path: String
    /// The parameters without the language.
    package let parameters: [(name: String, value: String)]

    /// The parameters that our own pages put into addresses, and that links of a page therefore carry on.
    package static let carried = Set(ProposalQuery.parameterNames + StatisticsQuery.parameterNames + ["view"])

    /// An address.
    package init(path: String, parameters: [(String, String)] = []) {
        self.path = path
        self.parameters = parameters.filter { $0.0 != "lang" }.map { (name: $0.0, value: $0.1) }
    }

    /// The address for a link within a language.
    ///
    /// Vietnamese needs no mark; English carries it, so that it also works without cookies.
    package func text(in language: Language) -> String {
        written(parameters + (language == .english ? [("lang", language.rawValue)] : []))
    }

    /// The address that switches to a language, whatever the cookie says.
    package func switching(to language: Language) -> String { written(parameters + [("lang", language.rawValue)]) }

    package static func == (left: PageAddress, right: PageAddress) -> Bool {
        left.written(left.parameters) == right.written(right.parameters)
    }

    private func written(_ parameters: [(name: String, value: String)]) -> String {
        guard !parameters.isEmpty else { return path }
        return path + "?" + parameters.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
    }

    /// Percent-encodes everything but the unreserved characters (RFC 3986, section 2.3).
    package static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                encoded.append(Character(Unicode.Scalar(byte)))
            default:
                encoded += byte < 16 ? "%0" : "%"
                encoded += String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}
